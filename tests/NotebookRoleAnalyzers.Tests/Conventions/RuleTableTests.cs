namespace NotebookRoleAnalyzers.Tests.Conventions;

public sealed class RuleTableTests
{
    private const string Readme = "README.md";

    [Fact]
    public async Task The_readme_shows_every_rule_as_it_is()
    {
        var text = Repository.Read(Readme);
        var table = RuleTable.Generate();
        if (Environment.GetEnvironmentVariable("UPDATE_README") == "1")
        {
            text = RuleTable.Replace(text, table);
            await File.WriteAllTextAsync(Repository.PathOf(Readme), text, TestContext.Current.CancellationToken);
        }

        Assert.True(table == RuleTable.In(text), $"The table of rules in {Readme} is not in step. Run this test once with UPDATE_README=1, or put this there:\n{table}");
    }
}
