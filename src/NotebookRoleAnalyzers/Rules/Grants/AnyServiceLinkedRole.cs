using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>NRA2018: a service-linked role may be made for every service.</summary>
internal sealed class AnyServiceLinkedRole : AnyRole
{
    private const string Description = "An 'Allow' in an identity policy that has 'iam:CreateServiceLinkedRole', or a pattern that covers it, on '*', on the ARN of all roles or on 'arn:aws:iam::<account>:role/aws-service-role/*', with no 'iam:AWSServiceName' condition.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA2018",
        "Service-linked roles may be made for every service",
        "'{0}' on '{1}' lets its holder give every service of AWS a role in the account, with permissions that the service decides; add an iam:AWSServiceName condition with the service in use",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2018.md",
        customTags: RuleTags.Escalation);

    /// <summary>The same where the condition would meet other actions too, or no edit can write it.</summary>
    public static readonly DiagnosticDescriptor SharedDescriptor = new(
        "NRA2518",
        "Service-linked roles may be made for every service, in a statement with other actions",
        "'{0}' on '{1}' lets its holder give every service of AWS a role in the account, with permissions that the service decides; allow iam:CreateServiceLinkedRole in a statement of its own, with an iam:AWSServiceName condition",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2018.md",
        customTags: RuleTags.Escalation);

    private const string Key = "iam:AWSServiceName";

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, SharedDescriptor);

    protected override string Action => "iam:CreateServiceLinkedRole";

    protected override string[] OwnScopes { get; } = { Key };

    // What covers the passing of roles too has that to be told.
    protected override bool IsMeant(string pattern) => base.IsMeant(pattern) && !ActionPattern.Covers(pattern, PassedRoles.PassRole);

    // All service-linked roles have this path, whatever the service.
    protected override bool IsEvery(PolicyElement resource) =>
        base.IsEvery(resource) || (resource.IsCertain && resource.Text.Characters.StartsWith("arn:", StringComparison.Ordinal) && resource.Text.Characters.EndsWith(":role/aws-service-role/*", StringComparison.Ordinal));

    protected override void Report(Statement statement, PolicyElement action, PolicyElement resource, Findings findings)
    {
        // Which service gets a role of its own isn't shown by the roles that others have.
        var limit = new ServiceLimit(Action, Key, null);
        findings.Add(limit.CanBeAddedTo(statement) ? Descriptor : SharedDescriptor, statement, limit, action.Site, action.Text, resource.Text);
    }
}
