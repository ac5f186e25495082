using System.Text.RegularExpressions;

namespace NotebookRoleAnalyzers.PackageTests.Presets;

/// <summary>What each mode and level does, alone and beside what a user's own files say.</summary>
public sealed partial class ModeTests(ModeBuild build) : IClassFixture<ModeBuild>
{
    private static readonly string[] s_ids = ["NRA0001", "NRA1001", "NRA1002", "NRA2001"];

    public static TheoryData<string, string> Expected => new(ModeBuild.Scenarios.Select(static pair => (pair.Scenario.Name, pair.Severities)));

    [Theory]
    [MemberData(nameof(Expected))]
    public void The_findings_are_as_severe_as_mode_level_and_user_say(string scenario, string severities) =>
        Assert.Equal(severities, string.Join(" ", s_ids.Select(id => Severity(build.Build.FindingsOf(scenario, id)))));

    [Theory]
    [InlineData("UnknownMode", "'Stict' is not a value of 'NotebookRoleAnalysisMode' and changes nothing; it takes None, Default, Recommended and Strict")]
    [InlineData("UnknownLevel", "'newest' is not a value of 'NotebookRoleAnalysisLevel' and changes nothing; it takes 'latest' or a version of the package, such as 0.1.0")]
    public void What_does_not_exist_is_told_at_the_project(string scenario, string message) =>
        Assert.Contains($"{scenario}.csproj : warning NRA0001: {message}", build.Build.Output, StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_told_of_the_others() => Assert.Equal(
        ["UnknownLevel.csproj", "UnknownMode.csproj"],
        build.Build.Output.Split('\n').Where(static line => line.Contains(".csproj : warning NRA0001", StringComparison.Ordinal)).Select(static line => Path.GetFileName(line.Split(" : ")[0].Trim())).Distinct().Order(StringComparer.Ordinal));

    // What -warnaserror sets.
    [Fact]
    public void A_build_that_takes_no_warning_fails_for_warnings_only()
    {
        var said = build.Build.Output.Split('\n').Where(static line => line.Contains("BuildErrors.csproj", StringComparison.Ordinal) && line.Contains("NRA", StringComparison.Ordinal)).ToList();

        Assert.Equal(["error NRA0001", "error NRA1001", "error NRA2001"], said.Select(static line => Said.Match(line).Value).Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\w+ NRA\d{4}")]
    private static partial Regex Said { get; }

    private static string Severity(string findings) => findings.Length == 0 ? "-" : findings.Split(' ')[1].TrimEnd(',');
}
