using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>NRA1013: everybody may assume the role.</summary>
internal sealed class AnyoneMayAssume : StatementRule
{
    private const string Description = "A trust policy that allows 'sts:AssumeRole' to '*': '\"Principal\": \"*\"', '\"AWS\": \"*\"', and the CDK's 'AnyPrincipal', 'StarPrincipal' and 'ArnPrincipal(\"*\")', without a condition that restricts who comes.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA1013",
        "Anyone may assume the role",
        "'{0}' lets every AWS account of the world assume this role, as no condition restricts it; name the accounts, roles or services that need it",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1013.md",
        customTags: RuleTags.OpenAccess);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (statement.Effect != Effect.Allow
            || !TrustPolicy.Is(statement, findings.Model)
            || !statement.Actions.Items.Any(static action => action.Covers(AssumeAction.Plain))
            || statement.Conditions.Restrict() != Answer.No
            || statement.Siblings.Any(static sibling => sibling.Effect == Effect.Deny))
        {
            return;
        }

        foreach (var principal in statement.Principals.Items.Where(static principal => principal.IsEveryone))
        {
            findings.Add(Descriptor, statement, principal, principal.Site, principal.Name);
        }
    }
}
