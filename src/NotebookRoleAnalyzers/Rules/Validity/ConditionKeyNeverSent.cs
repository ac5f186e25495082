using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4018: a condition is on a key that requests for none of the statement's actions carry.</summary>
internal sealed class ConditionKeyNeverSent : StatementRule
{
    private const string Description = "A condition on a key of a service, as 's3:prefix', that requests for none of the statement's actions carry, as 's3:GetObject'. The condition is then met never, or always, whatever its value. The message says which of the two it is, and with which actions the key comes. Which actions send a key comes from the catalogue in the analyzer; no network is asked.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4018",
        "Condition key is sent with none of the actions",
        "No request for {0} carries '{1}', so {2}; the key comes with {3}: test it there, or another key here",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4018.md",
        customTags: RuleTags.Correctness);

    private const int MostNamed = 2;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (!statement.IsWrittenForIam || !UnsentKey.CanBeJudged(statement))
        {
            return;
        }

        foreach (var block in statement.Conditions.Blocks)
        {
            foreach (var condition in block.Conditions)
            {
                if (UnsentKey.Of(block, condition, statement, findings.Options.AdditionalActions) is { } unsent)
                {
                    findings.Add(Descriptor, statement, condition, ConditionRule.OriginOf(condition, statement), ActionsOf(statement), condition.Key.Known!, OutcomeOf(unsent, statement), SendersOf(unsent));
                }
            }
        }
    }

    private static string OutcomeOf(UnsentKey unsent, Statement statement) => unsent.IsMet ? "the condition always holds, as if it weren't there" : $"this '{statement.Effect}' never applies";

    private static string ActionsOf(Statement statement) => Shortened(statement.Actions.Items.Select(static action => action.Text.Known!), "or");

    // The shortest names are mostly those of the plain actions: GetObject of all that read objects.
    private static string SendersOf(UnsentKey unsent) => unsent.Senders.IsEmpty ? "actions on single resources" : Shortened(unsent.Senders.Select(static action => action.Name).OrderBy(static name => name.Length), "and");

    private static string Shortened(IEnumerable<string> names, string last)
    {
        var all = names.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var shown = all.Take(all.Count == MostNamed + 1 ? all.Count : MostNamed).Select(static name => $"'{name}'").ToList();
        return all.Count > shown.Count ? $"{string.Join(", ", shown)} {last} {all.Count - shown.Count} others" : Listing.Of(shown, last);
    }
}
