using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>NRA2010: everybody but some is allowed. Policies that take no NotPrincipal at all are NRA4006's.</summary>
internal sealed class AllowNotPrincipal : StatementRule
{
    private const string Description = "An 'Allow' with 'NotPrincipal' in the policy of a resource or of a KMS key.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA2010",
        "Everybody but some is allowed",
        "NotPrincipal '{0}' in an Allow allows everybody else, also people without an AWS account; name in Principal whom you allow",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2010.md",
        customTags: RuleTags.OpenAccess);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (statement is { Effect: Effect.Allow, Kind: PolicyKind.Resource or PolicyKind.Key, Principals.Items.IsEmpty: true }
            && statement.NotPrincipals.Items.FirstOrDefault(static principal => principal.IsCertain) is { } principal
            && statement.Conditions.Restrict() == Answer.No)
        {
            findings.Add(Descriptor, statement, principal, principal.Holder, principal.Name);
        }
    }
}
