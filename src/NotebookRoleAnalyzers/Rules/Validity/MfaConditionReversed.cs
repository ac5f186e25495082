using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4027: a condition on multi-factor authentication lets those pass that it is to stop.</summary>
internal sealed class MfaConditionReversed : ConditionRule
{
    private const string Description = "A condition on 'aws:MultiFactorAuthPresent' or 'aws:MultiFactorAuthAge' that lets those pass whom it is to stop.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4027",
        "Condition on multi-factor authentication does the reverse",
        "'{0}' with '{1}' on '{2}' {3}; test it with {4}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4027.md",
        customTags: RuleTags.WeakCondition);

    /// <summary>The same where the condition can't be written anew where it stands.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4527",
        "Condition on multi-factor authentication does the reverse, and can't be changed where it stands",
        "'{0}' with '{1}' on '{2}' {3}; test it with {4}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4027.md",
        customTags: RuleTags.WeakCondition);

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor Open => OpenDescriptor;

    protected override IEnumerable<ConditionFault> FaultsOf(ConditionBlock block, Statement statement)
    {
        foreach (var condition in block.Conditions)
        {
            if (condition is { IsCertain: true, Values: { IsComplete: true, Items: [{ Certain: { } value } element] } }
                && block.Operator.Known is { } name && ConditionOperator.Parse(name) is { Set: "" } tested
                && MfaReversal.Of(tested, condition, value, statement) is { } reversal)
            {
                var meant = new MeantCondition(condition, reversal.Operator) { Values = string.Equals(reversal.Value, value, StringComparison.OrdinalIgnoreCase) ? null : ImmutableArray.Create(reversal.Value) };
                yield return new ConditionFault(ImmutableArray.Create(meant), element.Site, name, value, condition.Key, reversal.Outcome, $"'{reversal.Operator}' and '{reversal.Value}'");
            }
        }
    }
}
