using System.Globalization;
using System.Text;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Conventions;

/// <summary>The table of all rules, as the README shows it between two markers.</summary>
internal static class RuleTable
{
    private const string Start = "<!-- rules -->\n";
    private const string End = "<!-- /rules -->";

    /// <summary>The table that the descriptors and fixes make.</summary>
    public static string Generate()
    {
        var table = new StringBuilder("\n| Id | Title | Severity | Fix | Where no edit can be written |\n|---|---|---|---|---|\n");
        foreach (var descriptor in RuleList.Descriptors.Where(static descriptor => descriptor.Id == Page.NameOf(descriptor)).OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal))
        {
            var severity = descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity.ToString() : "off";
            var fix = Mending.FixOf(descriptor.Id) is null ? "no" : "yes";
            var variant = RuleList.Descriptors.FirstOrDefault(other => other.Id != descriptor.Id && other.HelpLinkUri == descriptor.HelpLinkUri)?.Id;
            table.Append(CultureInfo.InvariantCulture, $"| [{descriptor.Id}]({Page.Folder}{descriptor.Id}.md) | {descriptor.Title} | {severity} | {fix} | {variant} |\n");
        }

        return table.Append('\n').ToString();
    }

    /// <summary>The table that a text shows.</summary>
    public static string In(string text)
    {
        var (start, end) = PlaceIn(text);
        return text[start..end];
    }

    /// <summary>The text with another table.</summary>
    public static string Replace(string text, string table)
    {
        var (start, end) = PlaceIn(text);
        return text[..start] + table + text[end..];
    }

    private static (int Start, int End) PlaceIn(string text)
    {
        var start = text.IndexOf(Start, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        return start >= 0 && end > start
            ? (start + Start.Length, end)
            : throw new InvalidOperationException($"The README has no place for the table: it needs a line {Start.Trim()} and, further down, a line {End}.");
    }
}
