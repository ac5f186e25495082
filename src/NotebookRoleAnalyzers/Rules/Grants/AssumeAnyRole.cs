using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>NRA2014: every role may be assumed.</summary>
internal sealed class AssumeAnyRole : AnyRole
{
    private const string Description = "An 'Allow' in an identity policy that has 'sts:AssumeRole', or a pattern such as 'sts:Assume*' that covers it, on '*' or on the ARN of all roles of an account, 'arn:aws:iam::<account>:role/*'.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA2014",
        "Every role may be assumed",
        "'{0}' on '{1}' lets its holder become every role whose trust policy leaves that to the account's policies, an administrator's among them; name the ARNs of the roles that it takes",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2014.md",
        customTags: RuleTags.Escalation);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor);

    protected override string Action => "sts:AssumeRole";

    protected override string[] OwnScopes { get; } = { "sts:" };

    protected override void Report(Statement statement, PolicyElement action, PolicyElement resource, Findings findings) =>
        findings.Add(Descriptor, statement, action, action.Site, action.Text, resource.Text);
}
