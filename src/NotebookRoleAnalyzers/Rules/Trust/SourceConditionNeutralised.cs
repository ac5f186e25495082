using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>NRA1006: the source keys are tested in a way that lets everything pass.</summary>
internal sealed class SourceConditionNeutralised : StatementRule
{
    private const string Description = "A trust policy whose source keys all stand under operators that do not protect.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA1006",
        "Condition on a source key does not protect",
        "'{0}' on '{1}' is no protection: requests for other AWS accounts pass, or those without the key, and can make '{2}' assume this role (confused deputy); test the key with '{3}' and the account's own values",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1006.md",
        customTags: RuleTags.ConfusedDeputy);

    /// <summary>The same where the values aren't known that would protect, or the condition can't be written anew.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA1506",
        "Condition on a source key does not protect, and cannot be mended where it stands",
        "'{0}' on '{1}' is no protection: requests for other AWS accounts pass, or those without the key, and can make '{2}' assume this role (confused deputy); test the key with StringEquals or ArnLike, in a statement of the service's own",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1006.md",
        customTags: RuleTags.ConfusedDeputy);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OpenDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (ServiceTrust.With(TrustFault.Neutralised, statement) is { } trust)
        {
            var keys = trust.Keys.Where(static key => key.IsNeutral).ToList();
            var (first, service) = (keys[0], trust.Principal.Name);
            if (HasValues(trust, keys) && TrustRemedy.CanChange(trust, keys.Select(static key => (key.Condition, key.PlainOperator)).ToArray()))
            {
                findings.Add(Descriptor, statement, trust, first.Origin, first.Block.Operator, first.Condition.Key, service, first.PlainOperator!);
            }
            else
            {
                findings.Add(OpenDescriptor, statement, trust, first.Origin, first.Block.Operator, first.Condition.Key, service);
            }
        }
    }

    // An ARN that protects is known only of services that have a template.
    private static bool HasValues(ServiceTrust trust, IEnumerable<SourceCondition> keys) => trust.IsOfServices
        && (keys.All(static key => key.KeepsValues || !key.IsOnArn) || trust.Services.All(static service => service.Keys.ArnTemplate.Length > 0));
}
