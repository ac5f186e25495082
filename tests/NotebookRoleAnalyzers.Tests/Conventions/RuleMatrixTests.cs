namespace NotebookRoleAnalyzers.Tests.Conventions;

public sealed class RuleMatrixTests
{
    [Fact]
    public async Task The_page_shows_what_each_rule_does_in_each_form()
    {
        var text = Repository.Read(RuleMatrix.Page);
        var expected = RuleMatrix.Replace(text, await RuleMatrix.Generate());
        if (Environment.GetEnvironmentVariable("UPDATE_README") == "1")
        {
            await File.WriteAllTextAsync(Repository.PathOf(RuleMatrix.Page), expected, TestContext.Current.CancellationToken);
            text = expected;
        }

        Assert.Equal(expected, text);
    }
}
