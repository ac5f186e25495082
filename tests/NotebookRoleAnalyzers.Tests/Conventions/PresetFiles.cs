using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Rules;

namespace NotebookRoleAnalyzers.Tests.Conventions;

/// <summary>
/// The settings that the package ships: one file for each mode but the default, and one for each version that brought rules, which switches these off.
/// A mode speaks of categories, so that whatever a user's files say of a category or a rule comes before it.
/// </summary>
internal static class PresetFiles
{
    public const string Folder = "src/NotebookRoleAnalyzers.Package/presets/";
    public const string Page = "docs/presets.md";

    // What a user's own files say has level 0 or 100.
    private const string Header = "# Made by a test from the list of rules; docs/presets.md tells what it is for.\nis_global = true\nglobal_level = -10\n\n";
    private const string Start = "<!-- rules -->\n";
    private const string End = "<!-- /rules -->";

    private static readonly (string Mode, string Severity)[] Modes = [("none", "none"), ("recommended", "warning"), ("strict", "error")];

    /// <summary>The files' texts by their paths in the folder.</summary>
    public static SortedDictionary<string, string> Generate(string shipped, string unshipped, string version)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var categories = RuleList.Descriptors.Select(static descriptor => descriptor.Category).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var (mode, severity) in Modes)
        {
            files.Add($"{mode}.globalconfig", Header + string.Concat(categories.Select(category => $"dotnet_analyzer_diagnostic.category-{category}.severity = {severity}\n")));
        }

        foreach (var release in ReleaseNotes.RulesByVersion(shipped, unshipped, version))
        {
            files.Add($"since/{release.Key}.globalconfig", Header + string.Concat(release.Select(static id => $"dotnet_diagnostic.{id}.severity = none\n")));
        }

        return files;
    }

    /// <summary>The page's text with the tables that the rules make.</summary>
    public static string Fill(string page, string shipped, string unshipped, string version)
    {
        var tables = new StringBuilder("\n| Category | Rules and variants | of these suggestions in `Default` | off by default, in each mode |\n|---|---|---|---|\n");
        foreach (var category in RuleList.Descriptors.GroupBy(static descriptor => descriptor.Category))
        {
            var suggestions = category.Where(static descriptor => descriptor is { IsEnabledByDefault: true, DefaultSeverity: DiagnosticSeverity.Info });
            tables.Append(CultureInfo.InvariantCulture, $"| `{category.Key}` | {category.Count()} | {IdsOf(suggestions)} | {IdsOf(category.Where(static descriptor => !descriptor.IsEnabledByDefault))} |\n");
        }

        tables.Append("\n| Version | Rules and variants that it brought |\n|---|---|\n");
        foreach (var release in ReleaseNotes.RulesByVersion(shipped, unshipped, version))
        {
            tables.Append(CultureInfo.InvariantCulture, $"| {release.Key} | {string.Join(", ", release)} |\n");
        }

        var start = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return page[..start] + tables.Append('\n') + page[page.IndexOf(End, StringComparison.Ordinal)..];
    }

    private static string IdsOf(IEnumerable<DiagnosticDescriptor> descriptors) => string.Join(", ", descriptors.Select(static descriptor => descriptor.Id)) is { Length: > 0 } ids ? ids : "none";
}
