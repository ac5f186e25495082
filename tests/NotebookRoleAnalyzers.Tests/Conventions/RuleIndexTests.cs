namespace NotebookRoleAnalyzers.Tests.Conventions;

public sealed class RuleIndexTests
{
    [Fact]
    public async Task The_index_shows_every_rule_as_it_is()
    {
        var expected = RuleIndex.Generate();
        if (Environment.GetEnvironmentVariable("UPDATE_README") == "1")
        {
            await File.WriteAllTextAsync(Repository.PathOf(RuleIndex.File), expected, TestContext.Current.CancellationToken);
        }

        Assert.Equal(expected, Repository.Read(RuleIndex.File));
    }
}
