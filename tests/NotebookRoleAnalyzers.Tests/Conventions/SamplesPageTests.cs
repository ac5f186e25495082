using System.Text.RegularExpressions;

namespace NotebookRoleAnalyzers.Tests.Conventions;

public sealed partial class SamplesPageTests
{
    /// <summary>The walk through the samples names, project by project, the findings that their comments expect; package tests compare those with real builds.</summary>
    [Theory]
    [InlineData("NotebookStack")]
    [InlineData("NotebookSetup")]
    [InlineData("NotebookPolicies")]
    public void The_walk_names_every_finding_of_a_sample(string sample)
    {
        var expected = Repository.SourcesIn("samples/" + sample).SelectMany(static file => Expected.Matches(Repository.Read(file))).SelectMany(static comment => comment.Groups[1].Value.Split(", "));
        var section = Repository.Read("samples/README.md").Split("\n## ").Single(part => part.StartsWith(sample + "\n", StringComparison.Ordinal));

        var told = Finding.Matches(section).Select(static row => row.Groups[1].Value);

        Assert.Equal(expected.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"// expect[^\n]*: (NRA\d{4}(?:, NRA\d{4})*)")]
    private static partial Regex Expected { get; }

    [GeneratedRegex(@"^\| (NRA\d{4}) \|", RegexOptions.Multiline)]
    private static partial Regex Finding { get; }
}
