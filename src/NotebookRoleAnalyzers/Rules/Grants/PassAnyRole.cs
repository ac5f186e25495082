using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>NRA2012: every role may be passed to every service.</summary>
internal sealed class PassAnyRole : AnyRole
{
    private const string Description = "An 'Allow' in an identity policy that has 'iam:PassRole', or a pattern such as 'iam:Pass*' that covers it, on '*' or on the ARN of all roles, 'arn:aws:iam::<account>:role/*', with no 'iam:PassedToService' condition.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA2012",
        "Every role may be passed to every service",
        "'{0}' on '{1}' lets its holder hand every role of the account to a service and act through that service as the role; add an iam:PassedToService condition, or name the role's ARN",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2012.md",
        customTags: RuleTags.Escalation);

    /// <summary>The same where the condition would meet other actions too, or no edit can write it.</summary>
    public static readonly DiagnosticDescriptor SharedDescriptor = new(
        "NRA2512",
        "Every role may be passed to every service, in a statement with other actions",
        "'{0}' on '{1}' lets its holder hand every role of the account to a service and act through that service as the role; allow iam:PassRole in a statement of its own, with an iam:PassedToService condition or on the role's ARN",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2012.md",
        customTags: RuleTags.Escalation);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, SharedDescriptor);

    protected override string Action => PassedRoles.PassRole;

    protected override string[] OwnScopes { get; } = { PassedRoles.Key, "iam:AssociatedResourceArn" };

    protected override void Report(Statement statement, PolicyElement action, PolicyElement resource, Findings findings)
    {
        var limit = new ServiceLimit(Action, PassedRoles.Key, ServiceLimit.TrustedBeside(statement, findings.Model));
        findings.Add(limit.CanBeAddedTo(statement) ? Descriptor : SharedDescriptor, statement, limit, action.Site, action.Text, resource.Text);
    }
}
