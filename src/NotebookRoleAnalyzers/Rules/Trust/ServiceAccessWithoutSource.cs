using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>NRA1009: a service may use a resource on anybody's behalf.</summary>
internal sealed class ServiceAccessWithoutSource : StatementRule
{
    private const string Description = "A policy of a resource, as a bucket, a queue, a topic, a log group, a key or a function of Lambda, that lets a service use it, with no condition on 'aws:SourceAccount', 'aws:SourceArn', 'aws:SourceOrgID' or 'aws:SourceOrgPaths', nor any other that restricts. Only services of which a page of AWS shows that they send these keys are reported; NRA1001 lists them.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA1009",
        "Service may use the resource on behalf of any account",
        "Any AWS account can make '{0}' use this resource: its policy has no aws:SourceAccount or aws:SourceArn condition (confused deputy); add both",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1009.md",
        customTags: RuleTags.ConfusedDeputy);

    /// <summary>The same where the condition would bind others too, or can't be written where the statement stands.</summary>
    public static readonly DiagnosticDescriptor SharedDescriptor = new(
        "NRA1509",
        "Service may use the resource on behalf of any account, in a statement that takes no condition where it stands",
        "Any AWS account can make '{0}' use this resource: its policy has no aws:SourceAccount or aws:SourceArn condition (confused deputy); give it a statement of its own with both",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1009.md",
        customTags: RuleTags.ConfusedDeputy);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, SharedDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (ServiceTrust.OfResource(statement) is not { } access)
        {
            return;
        }

        foreach (var service in access.Services.Where(static service => service.Keys.Support == SourceKeySupport.Yes))
        {
            findings.Add(CanBeGuarded(access) ? Descriptor : SharedDescriptor, statement, access, service.Principal.Site, service.Principal.Name);
        }
    }

    private static bool CanBeGuarded(ServiceTrust access) =>
        access.Services.All(static service => service.Keys.Support == SourceKeySupport.Yes)
        && (PermissionPlace.Of(access.Statement) is not null ? access.IsOfServices : TrustRemedy.CanAdd(access, "StringEquals", "ArnLike"));
}
