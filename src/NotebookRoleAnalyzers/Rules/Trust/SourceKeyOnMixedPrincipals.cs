using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>NRA1011: principals that send no source key share a statement with a service.</summary>
internal sealed class SourceKeyOnMixedPrincipals : StatementRule
{
    private const string Description = "A role, a user or an account in a statement of a trust policy whose condition demands a source key, beside a service that the condition is meant for.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA1011",
        "Principal cannot assume the role, as only services send the key of a condition",
        "'{0}' is no service and never sends '{1}', so with this condition it can't assume the role; give it a statement of its own",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1011.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where the statement can't be split where it stands.</summary>
    public static readonly DiagnosticDescriptor SharedDescriptor = new(
        "NRA1511",
        "Principal cannot assume the role, as only services send the key of a condition that it shares",
        "'{0}' is no service and never sends '{1}', so with this condition it can't assume the role; take it out and give it a statement or conditions of its own",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1011.md",
        customTags: RuleTags.Correctness);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, SharedDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (ServiceTrust.With(TrustFault.MixedPrincipals, statement) is { } trust)
        {
            var other = trust.Others[0];
            var isSplit = statement is { CanBeMended: true, CanHaveSibling: true, CanBeSplit: true, Principals.IsComplete: true, Conditions.AreKnown: true, Actions.IsComplete: true }
                && trust.Services.Length + trust.Others.Length == statement.Principals.Items.Length
                && statement.Conditions.Blocks.Sum(static block => block.Conditions.Length) == trust.Keys.Length
                && statement.Actions.Items.All(static action => action.Certain is not null);
            findings.Add(isSplit ? Descriptor : SharedDescriptor, statement, trust, other.Site, other.Name, trust.Keys.First(static key => key.IsDemanded).Condition.Key);
        }
    }
}
