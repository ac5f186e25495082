using System.Globalization;
using System.Text;
using NotebookRoleAnalyzers.Rules;

namespace NotebookRoleAnalyzers.Tests.Conventions;

/// <summary>The tables of all options, as their page shows them behind a marker.</summary>
internal static class OptionTable
{
    public const string Page = "docs/options.md";

    private const string Start = "<!-- options -->\n";
    private const string End = "<!-- /options -->";

    /// <summary>The table that the options make.</summary>
    public static string Generate()
    {
        var table = new StringBuilder("\n| Option | Property | Values | Default |\n|---|---|---|---|\n");
        foreach (var option in RuleOption.All)
        {
            var values = option.Values.IsEmpty ? "names" : string.Join(", ", option.Values.Select(static value => $"`{value}`"));
            table.Append(CultureInfo.InvariantCulture, $"| `{option.Name}` | `{option.Property}` | {values} | {(option.Default.Length == 0 ? "none" : $"`{option.Default}`")} |\n");
        }

        foreach (var option in RuleOption.All)
        {
            table.Append(CultureInfo.InvariantCulture, $"\n**`{option.Name}`**: {option.Meaning}\n");
        }

        return table.Append('\n').ToString();
    }

    /// <summary>The text with the table in its place.</summary>
    public static string Replace(string text, string table)
    {
        var start = text.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return text[..start] + table + text[text.IndexOf(End, StringComparison.Ordinal)..];
    }
}
