using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>NRA2003: every action of a service is allowed. What is said of S3 is NRA2001.</summary>
internal sealed class AllActionsOfService : StatementRule
{
    private const string Description = "An 'Allow' with all actions of a service, as 'dynamodb:*', in an identity policy, or in the policy of a resource that the code gives it to. All of S3 is NRA2001's, which has a fix. What narrower rules say of single actions of the service is in it: 'kms:*' on '*' is this finding and not NRA2007 as well.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA2003",
        "All actions of a service are allowed",
        "'{0}' allows every action of the service, also those that change things and those that AWS adds later; allow only the actions in use",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2003.md",
        customTags: RuleTags.ExcessGrant);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        foreach (var action in statement.Actions.Items)
        {
            if (ActionBreadth.Of(action, statement, findings.Options.AdditionalActions) == Breadth.Service)
            {
                findings.Add(Descriptor, statement, action, action.Site, action.Text);
            }
        }
    }
}
