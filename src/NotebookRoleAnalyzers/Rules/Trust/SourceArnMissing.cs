using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>NRA1005: the account is checked, but not for what the service acts.</summary>
internal sealed class SourceArnMissing : StatementRule
{
    private const string Description = "A trust policy that tests 'aws:SourceAccount' alone, for a service whose ARNs are known: those in the table of NRA1001.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA1005",
        "Any resource of the account can make the service assume the role",
        "'{0}' may assume this role for anything in the account: '{1}' stands alone; add an aws:SourceArn condition to hold it to the service's own resources",
        RuleCategory.Trust,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1005.md",
        customTags: RuleTags.ConfusedDeputy);

    /// <summary>The same where another condition would bind others too, or has no place.</summary>
    public static readonly DiagnosticDescriptor SharedDescriptor = new(
        "NRA1505",
        "Any resource of the account can make the service assume the role, in a statement that is shared",
        "'{0}' may assume this role for anything in the account: '{1}' stands alone; give it a statement of its own with an aws:SourceArn condition",
        RuleCategory.Trust,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1005.md",
        customTags: RuleTags.ConfusedDeputy);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, SharedDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (ServiceTrust.With(TrustFault.ArnMissing, statement) is { } trust)
        {
            findings.Add(TrustRemedy.CanAdd(trust, "ArnLike") ? Descriptor : SharedDescriptor, statement, trust, trust.Keys[0].Origin, trust.Principal.Name, trust.Keys[0].Condition.Key);
        }
    }
}
