using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>NRA1012: a service is asked for an external id, which it does not send.</summary>
internal sealed class ExternalIdForService : StatementRule
{
    private const string Description = "A trust policy that tests 'sts:ExternalId' and no source key, for a service in the table of NRA1001. In the CDK the key comes from 'ExternalIds' of a role or from 'AddAccountCondition' too.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA1012",
        "External id does not protect a role that a service assumes",
        "'{0}' sends no sts:ExternalId: other accounts use that key to assume a role, and a service names what it acts for in aws:SourceAccount and aws:SourceArn; test those instead",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1012.md",
        customTags: RuleTags.ConfusedDeputy);

    /// <summary>The same where the conditions hold for others too, or can't be written anew.</summary>
    public static readonly DiagnosticDescriptor SharedDescriptor = new(
        "NRA1512",
        "External id does not protect a role that a service assumes, in a statement that is shared",
        "'{0}' sends no sts:ExternalId: other accounts use that key to assume a role, and a service names what it acts for in aws:SourceAccount and aws:SourceArn; give the service a statement of its own that tests those",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1012.md",
        customTags: RuleTags.ConfusedDeputy);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, SharedDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (ServiceTrust.With(TrustFault.ExternalId, statement) is { } trust)
        {
            var id = trust.ExternalId!;
            var service = trust.Services.First(static service => service.Keys.Support == SourceKeySupport.Yes);
            var canBeFixed = trust.Services.All(static service => service.Keys.Support == SourceKeySupport.Yes)
                && TrustRemedy.CanAdd(trust, "ArnLike")
                && TrustRemedy.CanChange(trust, (id, "StringEquals"));
            findings.Add(canBeFixed ? Descriptor : SharedDescriptor, statement, trust, id.Values.Items.FirstOrDefault()?.Site ?? service.Principal.Site, service.Principal.Name);
        }
    }
}
