using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>NRA1003: a service that sends no source key is asked for one.</summary>
internal sealed class SourceKeyBreaksService : StatementRule
{
    private const string Description = "A condition on 'aws:SourceAccount', 'aws:SourceArn', 'aws:SourceOrgID' or 'aws:SourceOrgPaths' in the trust policy of a role for a service that is known not to send these keys: 'eks' and 'elastictranscoder'.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA1003",
        "Service cannot assume the role, as it does not send the key of a condition",
        "'{0}' does not send '{1}', so with this condition it can't assume the role at all; remove the condition",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1003.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where the condition holds for others too, or can't be taken away where it stands.</summary>
    public static readonly DiagnosticDescriptor SharedDescriptor = new(
        "NRA1503",
        "Service cannot assume the role, as it does not send the key of a condition that is shared",
        "'{0}' does not send '{1}', so with this condition it can't assume the role at all; give it a statement of its own without the condition",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1003.md",
        customTags: RuleTags.Correctness);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, SharedDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (ServiceTrust.With(TrustFault.KeyBreaksService, statement) is { } trust)
        {
            var service = trust.Services.First(static service => service.Keys.Support == SourceKeySupport.No);
            var keys = trust.Keys.Where(static key => key.IsDemanded).ToList();
            var canBeFixed = trust.IsOfServices && trust.Services.All(static other => other.Keys.Support == SourceKeySupport.No) && statement.CanLose(keys.Select(static key => key.Condition));
            findings.Add(canBeFixed ? Descriptor : SharedDescriptor, statement, trust, keys[0].Origin, service.Principal.Name, keys[0].Condition.Key);
        }
    }
}
