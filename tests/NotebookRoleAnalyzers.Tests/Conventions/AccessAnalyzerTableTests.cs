namespace NotebookRoleAnalyzers.Tests.Conventions;

public sealed class AccessAnalyzerTableTests
{
    [Fact]
    public async Task The_page_links_rules_that_exist_and_says_of_the_others_that_they_are_to_come()
    {
        var text = Repository.Read(AccessAnalyzerTable.File);
        var expected = AccessAnalyzerTable.Update(text);
        if (Environment.GetEnvironmentVariable("UPDATE_README") == "1")
        {
            await File.WriteAllTextAsync(Repository.PathOf(AccessAnalyzerTable.File), expected, TestContext.Current.CancellationToken);
            text = expected;
        }

        Assert.Equal(expected, text);
    }

    [Fact]
    public void A_check_is_listed_once_and_has_a_rule_or_the_reason_why_not()
    {
        var rows = AccessAnalyzerTable.RowsOf(Repository.Read(AccessAnalyzerTable.File)).ToList();

        Assert.Distinct(rows.Select(static row => row.Check));
        Assert.All(rows, static row => Assert.Matches(@"^((, )?(\[NRA\d{4}\]\(rules/NRA\d{4}\.md\)|NRA\d{4} \(not yet\)))+$|^not yet$|^not in source$", row.Here));
    }
}
