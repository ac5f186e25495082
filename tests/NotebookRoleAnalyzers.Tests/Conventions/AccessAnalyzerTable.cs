using System.Globalization;
using System.Text.RegularExpressions;
using NotebookRoleAnalyzers.Rules;

namespace NotebookRoleAnalyzers.Tests.Conventions;

/// <summary>The page that names, for each check of AWS's IAM Access Analyzer, the rule that makes it too. Which rule that is, is written by hand; whether it exists, and how many do, isn't.</summary>
internal static partial class AccessAnalyzerTable
{
    public const string File = "docs/access-analyzer.md";

    private const string NotInSource = "not in source";

    /// <summary>The page with a link to each rule that exists, with the others as still to come, and with the count of both.</summary>
    public static string Update(string text)
    {
        var mentioned = RuleMention.Replace(text, static mention => Mention("NRA" + mention.Groups["number"].Value));
        return Count.Replace(mentioned, Summary(mentioned));
    }

    /// <summary>The rows: a check's name and what stands here for it.</summary>
    public static IEnumerable<(string Check, string Here)> RowsOf(string text) => Row.Matches(text).Select(static row => (row.Groups[1].Value, row.Groups[2].Value));

    private static string Mention(string id) => RuleList.Descriptors.Any(descriptor => descriptor.Id == id) ? $"[{id}](rules/{id}.md)" : $"{id} (not yet)";

    private static string Summary(string text)
    {
        var rows = RowsOf(text).ToList();
        var here = rows.Count(static row => row.Here.Contains("](", StringComparison.Ordinal));
        var never = rows.Count(static row => row.Here == NotInSource);
        return string.Create(CultureInfo.InvariantCulture, $"Of its {rows.Count} checks {here} are made here, {rows.Count - here - never} are not yet, and {never} can't be.\n");
    }

    [GeneratedRegex(@"\[NRA(?<number>\d{4})\]\(rules/NRA\d{4}\.md\)|NRA(?<number>\d{4}) \(not yet\)")]
    private static partial Regex RuleMention { get; }

    [GeneratedRegex(@"(?<=<!-- count -->\n)(?:Of its .*\n)?(?=<!-- /count -->)")]
    private static partial Regex Count { get; }

    [GeneratedRegex(@"^\| (?!Check )([A-Z][^|]*?) \| ([^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row { get; }
}
