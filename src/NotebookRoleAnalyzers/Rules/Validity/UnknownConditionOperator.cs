using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4016: a condition stands under a name that is no operator.</summary>
internal sealed class UnknownConditionOperator : ConditionRule
{
    private const string Description = "Conditions under a name that is no operator, as 'ArnEqual', 'ForAnyValues:StringLike' or 'NullIfExists'. The message names the operator that is most like it.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4016",
        "Condition operator is unknown",
        "'{0}' is no condition operator, so AWS rejects the policy; {1}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4016.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where nothing is like the name, or no edit reaches it.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4516",
        "Condition operator is unknown, and none is like it",
        "'{0}' is no condition operator, so AWS rejects the policy; {1}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4016.md",
        customTags: RuleTags.Correctness);

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor Open => OpenDescriptor;

    protected override IEnumerable<ConditionFault> FaultsOf(ConditionBlock block, Statement statement)
    {
        if (block.Operator.Known is { Length: > 0 } name && ConditionOperator.Parse(name) is null && block.Conditions.Any(static condition => condition.IsCertain) && !Placeholder.In(block.Operator).Any())
        {
            var meant = Meant(name);
            var changes = meant is null ? ImmutableArray<MeantCondition>.Empty : block.Conditions.Select(condition => new MeantCondition(condition, meant)).ToImmutableArray();
            yield return new ConditionFault(changes, OriginOf(block, statement), name, meant is null ? "nothing is like it" : $"'{meant}' is most like it");
        }
    }

    // Null alone takes no IfExists, and nothing but the suffix is too much then.
    private static string? Meant(string name) =>
        name.EndsWith("NullIfExists", StringComparison.OrdinalIgnoreCase) ? "Null" : NearestName.Of(name, ConditionOperator.Spellings);
}
