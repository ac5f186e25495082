using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4020: a wildcard stands under an operator that takes it for a character.</summary>
internal sealed class WildcardWithoutLike : ConditionRule
{
    private const string Description = "'*' or '?' in a value under 'StringEquals', 'StringNotEquals' and their like, with 'IfExists' or a set operator too.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4020",
        "Wildcard in a condition is taken literally",
        "'{0}' takes the wildcard in '{1}' as a character, so '{2}' never equals it; {3}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4020.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where no operator with wildcards means the same otherwise, or the condition can't be put under it.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4520",
        "Wildcard in a condition is taken literally, and the operator can't be changed where it stands",
        "'{0}' takes the wildcard in '{1}' as a character, so '{2}' never equals it; {3}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4020.md",
        customTags: RuleTags.Correctness);

    // Keys whose values may have a star: names in certificates and DNS, what a request for anybody says, what S3 is to split names by.
    private static readonly HashSet<string> WithStars = new(StringComparer.OrdinalIgnoreCase)
    {
        "acm:DomainNames", "lambda:Principal", "route53:ChangeResourceRecordSetsNormalizedRecordNames", "s3:delimiter",
    };

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor Open => OpenDescriptor;

    protected override IEnumerable<ConditionFault> FaultsOf(ConditionBlock block, Statement statement)
    {
        if (block.Operator.Known is not { } name || ConditionOperator.Parse(name) is not { TakesTextLiterally: true } literal)
        {
            return Enumerable.Empty<ConditionFault>();
        }

        // Letters in any case are what no operator with wildcards takes.
        var isOpen = literal.Name.EndsWith("IgnoreCase", StringComparison.Ordinal);
        return block.Conditions.Where(condition => WildcardIn(condition) is not null && !IsOfTrust(condition, statement))
            .GroupBy(condition => LikeOf(literal, condition))
            .Select(group => FaultOf(name, group.Key, group.ToImmutableArray(), isOpen));
    }

    private static ConditionFault FaultOf(string name, string like, ImmutableArray<Condition> conditions, bool isOpen)
    {
        var wildcard = WildcardIn(conditions[0])!;
        isOpen |= conditions.Any(static condition => condition.Values.Items.Any(static value => value.Text.Characters.All(static character => character == '*')));
        return new ConditionFault(
            isOpen ? ImmutableArray<MeantCondition>.Empty : conditions.Select(condition => new MeantCondition(condition, like)).ToImmutableArray(),
            wildcard.Site,
            name,
            wildcard.Text,
            conditions[0].Key,
            isOpen ? $"'{like}' knows wildcards" : $"use '{like}'");
    }

    private static PolicyElement? WildcardIn(Condition condition) => condition is { IsCertain: true, Key.Known: { } key } && !WithStars.Contains(key)
        ? condition.Values.Items.FirstOrDefault(value => value.IsCertain && HasWildcard(value.Text.Characters, string.Equals(key, "s3:prefix", StringComparison.OrdinalIgnoreCase)))
        : null;

    // Names of objects may have stars in them; but to list a folder one writes a star behind its slash. An address of the web has its question mark.
    private static bool HasWildcard(string text, bool isPrefix)
    {
        if (isPrefix)
        {
            return text.EndsWith("/*", StringComparison.Ordinal);
        }

        var isAddress = text.Contains("://");
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '$' && i + 1 < text.Length && text[i + 1] == '{')
            {
                i = text.IndexOf('}', i) is > 0 and var end ? end : text.Length;
            }
            else if (text[i] == '*' || (text[i] == '?' && !isAddress))
            {
                return true;
            }
        }

        return false;
    }

    // An ARN is compared field by field where it has all of them.
    private static string LikeOf(ConditionOperator literal, Condition condition)
    {
        var isArn = ConditionKeyCatalogue.Find(condition.Key.Known!) is { Type: ConditionKeyType.Arn } && condition.Values.Items.All(static value => value.Text.Characters.Split(':') is ["arn", _, _, _, _, _, ..]);
        return (literal with { Name = (isArn ? "Arn" : "String") + (literal.IsNegated ? "NotLike" : "Like") }).Spelling;
    }
}
