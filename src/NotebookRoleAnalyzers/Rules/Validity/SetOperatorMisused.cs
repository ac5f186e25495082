using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4021: a set operator, or the lack of one, doesn't go with the key.</summary>
internal sealed class SetOperatorMisused : ConditionRule
{
    private const string Description = "- 'ForAllValues:' on a key of all services that has one value, as 'aws:PrincipalTag/team'. - 'ForAllValues:' in an Allow on a key of all services that tells who asks, as 'aws:CalledVia' or 'aws:PrincipalOrgPaths', with no 'Null' condition on it. - No set operator on a key that may have several values: those of all services, 'dynamodb:LeadingKeys', 'dynamodb:Attributes', 'kms:EncryptionContextKeys' and 'kms:GrantOperations'.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4021",
        "Set operator doesn't go with the condition key",
        "'{0}' on '{1}' {2}; use '{3}'",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4021.md",
        customTags: RuleTags.WeakCondition);

    /// <summary>The same where the condition can't be put under another operator.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4521",
        "Set operator doesn't go with the condition key, and can't be changed where it stands",
        "'{0}' on '{1}' {2}; use '{3}'",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4021.md",
        customTags: RuleTags.WeakCondition);

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor Open => OpenDescriptor;

    protected override IEnumerable<ConditionFault> FaultsOf(ConditionBlock block, Statement statement)
    {
        if (statement.Effect == Effect.Unknown || !statement.Conditions.AreKnown || block.Operator.Known is not { } name || ConditionOperator.Parse(name) is not { IsNull: false } tested)
        {
            return Enumerable.Empty<ConditionFault>();
        }

        return block.Conditions.Where(condition => condition.IsCertain && !IsOfTrust(condition, statement))
            .Select(condition => (condition, misuse: SetMisuse.Of(tested, condition.Key.Known!, statement)))
            .Where(static found => found.misuse is not null)
            .GroupBy(static found => found.misuse!.Operator)
            .Select(group => new ConditionFault(
                group.Select(found => new MeantCondition(found.condition, group.Key)).ToImmutableArray(),
                OriginOf(block, statement),
                name,
                group.First().condition.Key,
                group.First().misuse!.Outcome,
                group.Key));
    }
}
