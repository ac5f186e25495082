using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>A condition operator, taken apart. Operators have no case. Source: "IAM JSON policy elements: Condition operators" (IAM User Guide).</summary>
/// <param name="Name">As AWS writes it, without set operator and <c>IfExists</c>: <c>StringLike</c>.</param>
/// <param name="Set">The set operator, <c>ForAllValues</c> or <c>ForAnyValue</c>; empty if there is none.</param>
/// <param name="IfExists">Whether it is fulfilled where the key is absent.</param>
internal sealed record ConditionOperator(string Name, string Set, bool IfExists)
{
    public const string ForAllValues = "ForAllValues";

    public const string ForAnyValue = "ForAnyValue";

    /// <summary>The names of all, without set operators and <c>IfExists</c>.</summary>
    public static readonly ImmutableArray<string> Names = ImmutableArray.Create(
        "ArnEquals",
        "ArnLike",
        "ArnNotEquals",
        "ArnNotLike",
        "BinaryEquals",
        "Bool",
        "DateEquals",
        "DateGreaterThan",
        "DateGreaterThanEquals",
        "DateLessThan",
        "DateLessThanEquals",
        "DateNotEquals",
        "IpAddress",
        "NotIpAddress",
        "Null",
        "NumericEquals",
        "NumericGreaterThan",
        "NumericGreaterThanEquals",
        "NumericLessThan",
        "NumericLessThanEquals",
        "NumericNotEquals",
        "StringEquals",
        "StringEqualsIgnoreCase",
        "StringLike",
        "StringNotEquals",
        "StringNotEqualsIgnoreCase",
        "StringNotLike");

    /// <summary>What stands for a text that is no operator: it compares nothing.</summary>
    public static readonly ConditionOperator None = new("", "", IfExists: false);

    private const string Suffix = "IfExists";

    /// <summary>Whether it is fulfilled by what its values are not.</summary>
    public bool IsNegated => Name.Contains("Not");

    /// <summary>Whether <c>*</c> and <c>?</c> are wildcards in its values.</summary>
    public bool TakesWildcards => Name.EndsWith("Like", StringComparison.Ordinal) || Name.StartsWith("Arn", StringComparison.Ordinal);

    /// <summary>Whether it demands that a text or an ARN is one of some.</summary>
    public bool IsPositive => IsOfText && !IsNegated;

    /// <summary>Whether it demands that a text or an ARN is none of some.</summary>
    public bool IsNegative => IsOfText && IsNegated;

    /// <summary>Whether it tests only if the key is there at all.</summary>
    public bool IsNull => Name == "Null";

    /// <summary>Whether it compares texts, and wildcards are characters like others to it.</summary>
    public bool IsLiteral => IsPositive && !TakesWildcards;

    /// <summary>Whether it compares texts, whatever it makes of a match, and wildcards are characters like others to it.</summary>
    public bool TakesTextLiterally => IsOfText && !TakesWildcards;

    /// <summary>As it stands in a policy: <c>ForAnyValue:StringLikeIfExists</c>.</summary>
    public string Spelling => (Set.Length == 0 ? "" : Set + ":") + Name + (IfExists ? Suffix : "");

    /// <summary>Whether a request that lacks the key passes.</summary>
    public bool LetsAbsencePass => IfExists || Set == ForAllValues;

    /// <summary>Whether a request that lacks the key fulfils it; maybe where values aren't known that decide it.</summary>
    /// <param name="values">What the key is compared with.</param>
    public Answer IsMetWithoutKey(ElementList values)
    {
        if (IsNull)
        {
            return values.Items.Any(static value => IsText(value, "true")) ? Answer.Yes : values.IsComplete && values.Items.All(static value => IsText(value, "false")) ? Answer.No : Answer.Maybe;
        }

        return LetsAbsencePass || (IsNegated && Set != ForAnyValue) ? Answer.Yes : Answer.No;
    }

    private bool IsOfText => Name.StartsWith("String", StringComparison.Ordinal) || Name.StartsWith("Arn", StringComparison.Ordinal);

    /// <summary>All that can be written, the plain ones first.</summary>
    public static IEnumerable<string> Spellings => new[] { "", ForAnyValue, ForAllValues }
        .SelectMany(static set => Names.Select(name => new ConditionOperator(name, set, IfExists: false)))
        .SelectMany(static plain => plain.IsNull ? new[] { plain } : new[] { plain, plain with { IfExists = true } })
        .Select(static known => known.Spelling);

    /// <summary>The operator of a name; null if there is none.</summary>
    public static ConditionOperator? Parse(string text)
    {
        var colon = text.IndexOf(':');
        var set = colon < 0 ? "" : SetOf(text.Substring(0, colon));
        var name = text.Substring(colon + 1);
        var ifExists = name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);
        var bare = ifExists ? name.Substring(0, name.Length - Suffix.Length) : name;
        var known = Names.FirstOrDefault(other => string.Equals(other, bare, StringComparison.OrdinalIgnoreCase));
        return set is null || known is null || (ifExists && known == "Null") ? null : new ConditionOperator(known, set, ifExists);
    }

    private static string? SetOf(string text) =>
        string.Equals(text, ForAllValues, StringComparison.OrdinalIgnoreCase) ? ForAllValues : string.Equals(text, ForAnyValue, StringComparison.OrdinalIgnoreCase) ? ForAnyValue : null;

    private static bool IsText(PolicyElement value, string text) => string.Equals(value.Certain, text, StringComparison.OrdinalIgnoreCase);
}
