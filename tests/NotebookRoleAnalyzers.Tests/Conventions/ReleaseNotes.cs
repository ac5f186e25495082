using System.Text.RegularExpressions;
using NotebookRoleAnalyzers.Rules;

namespace NotebookRoleAnalyzers.Tests.Conventions;

/// <summary>AnalyzerReleases.Shipped.md and AnalyzerReleases.Unshipped.md.</summary>
internal static partial class ReleaseNotes
{
    /// <summary>The ids that each version brought, in the order of versions and ids. What isn't shipped yet comes with the version that is being made.</summary>
    public static IEnumerable<IGrouping<string, string>> RulesByVersion(string shipped, string unshipped, string version) =>
        from row in NewIn($"{shipped}\n## Release {version}\n{unshipped}").DistinctBy(static row => row.Id)
        where RuleList.Descriptors.Any(descriptor => descriptor.Id == row.Id)
        orderby Version.Parse(row.Version), row.Id
        group row.Id by row.Version;

    private static IEnumerable<(string Version, string Id)> NewIn(string notes)
    {
        var (version, isNew) = ("", false);
        foreach (var line in notes.ReplaceLineEndings("\n").Split('\n'))
        {
            if (Release.Match(line) is { Success: true } release)
            {
                version = release.Groups["version"].Value;
            }
            else if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                isNew = line == "### New Rules";
            }
            else if (isNew && Row.Match(line) is { Success: true } row)
            {
                yield return (version, row.Groups["id"].Value);
            }
        }
    }

    [GeneratedRegex(@"^## Release (?<version>[0-9.]+)")]
    private static partial Regex Release { get; }

    [GeneratedRegex(@"^(?<id>NRA\d{4}) \|")]
    private static partial Regex Row { get; }
}
