using NotebookRoleAnalyzers.Rules;

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

    [Fact]
    public void Each_rule_is_in_one_table_or_among_the_exceptions() => Assert.Equal(
        RuleList.All.Select(static rule => rule.Descriptors[0].Id),
        RuleMatrix.Columns.Concat(RuleMatrix.Exceptions.Keys).Order(StringComparer.Ordinal));
}
