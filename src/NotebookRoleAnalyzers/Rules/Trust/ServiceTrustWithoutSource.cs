using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>NRA1001: a service may assume the role on anybody's behalf.</summary>
internal sealed class ServiceTrustWithoutSource : StatementRule
{
    private const string Description = "A trust policy that lets an AWS service assume the role and has no condition on 'aws:SourceAccount', 'aws:SourceArn', 'aws:SourceOrgID' or 'aws:SourceOrgPaths', where AWS shows these keys in a role's trust policy for that service.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA1001",
        "Service may assume the role on behalf of any account",
        "Any AWS account can make '{0}' assume this role: its trust has no aws:SourceAccount or aws:SourceArn condition (confused deputy); add both",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1001.md",
        customTags: RuleTags.ConfusedDeputy);

    /// <summary>The same where the condition would bind others too: principals of the same statement, or statements made of the same code.</summary>
    public static readonly DiagnosticDescriptor SharedDescriptor = new(
        "NRA1501",
        "Service may assume the role on behalf of any account, in a statement that is shared",
        "Any AWS account can make '{0}' assume this role: its trust has no aws:SourceAccount or aws:SourceArn condition (confused deputy); give it a statement of its own with both, as what stands here is shared with others that may not send them",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1001.md",
        customTags: RuleTags.ConfusedDeputy);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, SharedDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        foreach (var service in UnguardedService.Of(statement).Where(static service => service.IsDocumented))
        {
            findings.Add(service.CanBeGuarded ? Descriptor : SharedDescriptor, statement, service.Principal, service.Principal.Site, service.Principal.Name);
        }
    }
}
