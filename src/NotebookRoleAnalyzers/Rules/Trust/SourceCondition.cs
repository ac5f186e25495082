using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>A condition on a key by which a service says on whose behalf it acts.</summary>
/// <param name="Block">The operator that it stands under.</param>
/// <param name="Condition">The condition.</param>
internal sealed record SourceCondition(ConditionBlock Block, Condition Condition)
{
    public const string AccountKey = "aws:SourceAccount";

    public const string ArnKey = "aws:SourceArn";

    /// <summary>The keys, which only services send.</summary>
    public static readonly string[] Keys = { AccountKey, ArnKey, "aws:SourceOrgID", "aws:SourceOrgPaths" };

    public static IEnumerable<SourceCondition> Of(Statement statement) => statement.Conditions.Blocks.SelectMany(static block => block.Conditions
        .Where(static condition => Keys.Contains(condition.Key.Known, StringComparer.OrdinalIgnoreCase))
        .Select(condition => new SourceCondition(block, condition)));

    public bool IsOnAccount => Condition.Is(AccountKey);

    public bool IsOnArn => Condition.Is(ArnKey);

    /// <summary>Where the key is written in JSON; elsewhere its first value, as a call may say the key.</summary>
    public Origin Origin => Condition.Site is JsonOrigin json ? new JsonOrigin(json, json.Json, json.Json.ParentOf(json.Value)!.Members.First(member => member.Value == json.Value).Name) : Condition.Values.Items.FirstOrDefault()?.Site ?? Condition.Site ?? Block.Map!;

    /// <summary>Whether no request passes that lacks the key.</summary>
    public bool IsDemanded => Condition.IsCertain && !Operator.LetsAbsencePass
        && (Operator.IsPositive || (Operator.IsNull && Condition.Values is { IsComplete: true, Items: [{ Certain: { } value }] } && string.Equals(value, "false", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether requests for any account certainly pass it.</summary>
    public bool IsNeutral => Condition.IsCertain && (Operator.IsNull || Operator.IsNegative || (Operator.IsPositive && (Operator.LetsAbsencePass || HasAnything)));

    /// <summary>Whether it certainly holds requests to some accounts or resources.</summary>
    public bool Restricts => Condition.IsCertain && Operator.IsPositive && !IsNeutral;

    /// <summary>Whether wildcards in it are characters like others, and it has some.</summary>
    public PolicyElement? LiteralWildcard => Restricts && IsOnArn && Operator.IsLiteral ? Condition.Values.Items.FirstOrDefault(static value => value.IsCertain && HasWildcard(value.Text)) : null;

    /// <summary>The operator under which it protects; null if what it is to be compared with isn't known either.</summary>
    public string? PlainOperator => !KeepsValues && !IsOnAccount && !IsOnArn ? null
        : IsOnArn && ((!KeepsValues && !(Operator.IsPositive && Operator.Name.StartsWith("Arn", StringComparison.OrdinalIgnoreCase))) || (Operator.IsLiteral && Condition.Values.Items.Any(static value => HasWildcard(value.Text)))) ? "ArnLike"
        : KeepsValues || IsOnArn ? Operator.Name : "StringEquals";

    /// <summary>Whether it protects with the values that it has, under its plain operator.</summary>
    public bool KeepsValues => Operator.IsPositive && !HasAnything;

    private ConditionOperator Operator => ConditionOperator.Parse(Block.Operator.Characters) ?? ConditionOperator.None;

    private bool HasAnything => Condition.Values.Items.Any(static value => value.Certain is { Length: > 0 } text && text.All(static character => character == '*'));

    // ${*} is a star in a policy variable's dress.
    private static bool HasWildcard(SourceString text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text.Characters[i] is '*' or '?' && (i == 0 || text.Characters[i - 1] != '{'))
            {
                return true;
            }
        }

        return false;
    }
}
