using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>NRA1002: a service may assume the role on anybody's behalf, if it can be confused at all, which isn't known.</summary>
internal sealed class ServiceTrustSourceUnknown : StatementRule
{
    private const string Description = "The same as NRA1001, for a service of which it is not certain that it sends the source keys: a trust policy that lets it assume the role and has no condition on 'aws:SourceAccount', 'aws:SourceArn', 'aws:SourceOrgID' or 'aws:SourceOrgPaths'.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA1002",
        "Service may assume the role on behalf of any account, if it can be confused",
        "'{0}' may assume this role for any account that can direct it: no aws:SourceAccount condition; add one if the service sends the key, which AWS does not document for all",
        RuleCategory.Trust,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1002.md",
        customTags: RuleTags.ConfusedDeputy);

    /// <summary>The same where the condition would bind others too: principals of the same statement, or statements made of the same code.</summary>
    public static readonly DiagnosticDescriptor SharedDescriptor = new(
        "NRA1502",
        "Service may assume the role on behalf of any account, if it can be confused, in a statement that is shared",
        "'{0}' may assume this role for any account that can direct it: no aws:SourceAccount condition; give it a statement of its own with one if the service sends the key",
        RuleCategory.Trust,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1002.md",
        customTags: RuleTags.ConfusedDeputy);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, SharedDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        foreach (var service in UnguardedService.Of(statement).Where(static service => !service.IsDocumented))
        {
            findings.Add(service.CanBeGuarded ? Descriptor : SharedDescriptor, statement, service.Principal, service.Principal.Site, service.Principal.Name);
        }
    }
}
