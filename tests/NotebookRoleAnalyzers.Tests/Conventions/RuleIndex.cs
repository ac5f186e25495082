using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Conventions;

/// <summary>The index of the rules' pages: a table for each category.</summary>
internal static partial class RuleIndex
{
    public const string File = Page.Folder + "README.md";

    private static readonly (string Category, string Heading)[] Groups =
    [
        (RuleCategory.Trust, "Trust: who may use a role or a resource"),
        (RuleCategory.Grants, "Grants: too much is allowed"),
        (RuleCategory.Companions, "Companions: permissions that are missing"),
        (RuleCategory.Validity, "Validity: AWS rejects it, or it does nothing"),
        (RuleCategory.Options, "Options: settings of these rules"),
    ];

    /// <summary>The page that the rules make.</summary>
    public static string Generate()
    {
        var index = new StringBuilder("""
            # Rules

            A page tells what a rule reports, why that matters, when it stays silent, and shows code before and after the fix; tests run all of that code.
            *Fix* is the edit that an editor offers and `dotnet format analyzers` applies. Where none can be written, the id in brackets is reported instead.
            [How it is decided](../how-it-decides.md), [in which forms](../matrix.md), [how severities are set](../presets.md).

            """.ReplaceLineEndings("\n"));
        foreach (var (category, heading) in Groups)
        {
            index.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n`{category}`\n\n| Id | Name | Severity | Fix | What it reports |\n|---|---|---|---|---|\n");
            foreach (var descriptor in RuleList.Descriptors.Where(descriptor => descriptor.Category == category && descriptor.Id == Page.NameOf(descriptor)).OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal))
            {
                index.Append(RowOf(descriptor));
            }
        }

        return index.ToString();
    }

    private static string RowOf(DiagnosticDescriptor descriptor)
    {
        var severity = descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity.ToString() : "off";
        var variant = RuleList.Descriptors.FirstOrDefault(other => other.Id != descriptor.Id && other.HelpLinkUri == descriptor.HelpLinkUri)?.Id;
        var fix = Mending.FixOf(descriptor.Id) is null ? "no" : $"yes ({variant})";
        return string.Create(CultureInfo.InvariantCulture, $"| [{descriptor.Id}]({descriptor.Id}.md) | {descriptor.Title} | {severity} | {fix} | {FirstSentenceOf(Page.Named(descriptor.Id))} |\n");
    }

    private static string FirstSentenceOf(Page page)
    {
        var paragraph = FirstParagraph.Match(page.Text).Groups[1].Value.Replace('\n', ' ');
        return SentenceEnd.Split(paragraph)[0].TrimEnd('.', ':');
    }

    [GeneratedRegex(@"\n## What it reports\n\n(.+?)\n\n", RegexOptions.Singleline)]
    private static partial Regex FirstParagraph { get; }

    // What follows a colon is the list of cases, or examples, which the page has.
    [GeneratedRegex(@"(?<=[.:]) (?=[A-Z`""*])")]
    private static partial Regex SentenceEnd { get; }
}
