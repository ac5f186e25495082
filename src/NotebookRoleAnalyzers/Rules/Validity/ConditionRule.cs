using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Rules.Trust;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>Judges conditions, in policies of any kind, operator by operator.</summary>
internal abstract class ConditionRule : StatementRule
{
    public sealed override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Fixable, Open);

    protected abstract DiagnosticDescriptor Fixable { get; }

    /// <summary>The same where what was meant isn't known, or no edit can write it.</summary>
    protected abstract DiagnosticDescriptor Open { get; }

    protected abstract IEnumerable<ConditionFault> FaultsOf(ConditionBlock block, Statement statement);

    public sealed override void Judge(Statement statement, Findings findings)
    {
        if (!statement.IsWrittenForIam)
        {
            return;
        }

        var edits = new ConditionEdits(statement);
        foreach (var block in statement.Conditions.Blocks)
        {
            // Of a key that no request carries its rule says all. Most blocks have no fault, and it isn't asked then.
            var faults = FaultsOf(block, statement).ToList();
            if (faults.Count > 0 && UnsentKey.Without(block, statement, findings.Options.AdditionalActions) is var sent && sent.Conditions != block.Conditions)
            {
                faults = FaultsOf(sent, statement).ToList();
            }

            foreach (var fault in faults)
            {
                findings.Add(edits.Take(block, fault.Meant) ? Fixable : Open, statement, fault.Meant, fault.Origin, fault.Arguments);
            }
        }
    }

    /// <summary>Whether a rule on trust says more of a condition.</summary>
    protected static bool IsOfTrust(Condition condition, Statement statement) => SourceCondition.Keys.Contains(condition.Key.Known, StringComparer.OrdinalIgnoreCase)
        && ServiceTrust.Of(statement) is { Fault: TrustFault.ArnNeverMatches or TrustFault.Neutralised };

    /// <summary>Where an operator is written; else the first that stands under it, or the statement.</summary>
    protected static Origin OriginOf(ConditionBlock block, Statement statement) =>
        block.Site is { } site ? EntryPlace.NameOf(site) : block.Conditions.IsEmpty ? statement.Origin : OriginOf(block.Conditions[0], statement);

    /// <summary>Where a key is written; else the first value that it is compared with, or, in code that is being typed, the statement.</summary>
    internal static Origin OriginOf(Condition condition, Statement statement) => condition.Site is { } site ? EntryPlace.NameOf(site)
        : condition.Values.Items.FirstOrDefault()?.Site
        ?? (condition.Key.Runs.Select(static run => run.Literal?.Expression).FirstOrDefault(static literal => literal is not null) is { } written ? Origin.Of(written) : statement.Origin);
}
