namespace NotebookRoleAnalyzers.Policies;

/// <summary>A condition operator in its parts. IAM compares operators without case.</summary>
/// <param name="Name">The comparison: <c>StringEquals</c>.</param>
/// <param name="Set">What stands before the colon: <c>ForAllValues</c>, <c>ForAnyValue</c>; empty where nothing does.</param>
/// <param name="IsOptional">Whether it ends in <c>IfExists</c>, so that a request without the key passes.</param>
internal sealed record ConditionOperator(string Name, string Set, bool IsOptional)
{
    private const string Suffix = "IfExists";

    // Those that compare texts and ARNs; others don't fit keys that are such.
    private static readonly string[] Positive = { "StringEquals", "StringEqualsIgnoreCase", "StringLike", "ArnEquals", "ArnLike" };
    private static readonly string[] Negative = { "StringNotEquals", "StringNotEqualsIgnoreCase", "StringNotLike", "ArnNotEquals", "ArnNotLike" };

    public static ConditionOperator Of(string text)
    {
        var colon = text.IndexOf(':');
        var name = text.Substring(colon + 1);
        var isOptional = name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);
        return new ConditionOperator(isOptional ? name.Substring(0, name.Length - Suffix.Length) : name, colon < 0 ? "" : text.Substring(0, colon), isOptional);
    }

    /// <summary>Whether it demands that a text or an ARN is one of some.</summary>
    public bool IsPositive => Contains(Positive, Name);

    /// <summary>Whether it demands that a text or an ARN is none of some.</summary>
    public bool IsNegative => Contains(Negative, Name);

    /// <summary>Whether it tests only if the key is there at all.</summary>
    public bool IsNull => Is("Null");

    /// <summary>Whether wildcards are characters like others to it.</summary>
    public bool IsLiteral => Is("StringEquals") || Is("StringEqualsIgnoreCase");

    /// <summary>Whether a request that lacks the key passes.</summary>
    public bool LetsAbsencePass => IsOptional || string.Equals(Set, "ForAllValues", StringComparison.OrdinalIgnoreCase);

    private bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(string[] names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
