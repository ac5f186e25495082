using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4017: a condition is on a key that there isn't.</summary>
internal sealed class UnknownConditionKey : ConditionRule
{
    private const string Description = "A condition on a key that neither all services nor the one that it begins with have, as 'aws:SourceAcount', or on one without a service. The message names the key that is most like it. What IAM knows comes from the catalogue in the analyzer; no network is asked.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4017",
        "Condition key is unknown",
        "'{0}' is no condition key of IAM, so no request has it and the condition is {1} met; {2}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4017.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where nothing is like the name, or no edit reaches it.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4517",
        "Condition key is unknown, and none is like it",
        "'{0}' is no condition key of IAM, so no request has it and the condition is {1} met; {2}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4017.md",
        customTags: RuleTags.Correctness);

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor Open => OpenDescriptor;

    protected override IEnumerable<ConditionFault> FaultsOf(ConditionBlock block, Statement statement)
    {
        // Of an operator that is none nothing follows.
        if (block.Operator.Known is not { } name || ConditionOperator.Parse(name) is not { } tested)
        {
            yield break;
        }

        var guesses = 0;
        foreach (var condition in block.Conditions)
        {
            if (condition is { IsCertain: true, Key.Known: { Length: > 0 } key } && IsNone(key) && !Placeholder.In(condition.Key).Any())
            {
                var meant = guesses++ < Limits.NamesGuessed ? ConditionKeyCatalogue.Nearest(key) : null;
                var changes = meant is null ? ImmutableArray<MeantCondition>.Empty : ImmutableArray.Create(new MeantCondition(condition, name) { Key = meant });
                yield return new ConditionFault(changes, OriginOf(condition, statement), key, tested.IsMetWithoutKey(condition.Values) == Answer.Yes ? "always" : "never", meant is null ? "nothing is like it" : $"'{meant}' is most like it");
            }
        }
    }

    private static bool IsNone(string key) => !key.Contains("${") && ConditionKeyCatalogue.IsKey(key) == Answer.No;
}
