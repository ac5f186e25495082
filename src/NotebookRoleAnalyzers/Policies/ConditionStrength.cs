namespace NotebookRoleAnalyzers.Policies;

/// <summary>Whether a condition restricts who may use a statement, or on what: one that every request, or every requester at will, fulfils doesn't.</summary>
internal static class ConditionStrength
{
    // Who sends a request chooses these, or all requests fulfil them.
    private static readonly HashSet<string> Weak = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:CurrentTime", "aws:EpochTime", "aws:referer", "aws:SecureTransport", "aws:TokenIssueTime", "aws:UserAgent", "s3:authType", "s3:signatureversion", "s3:TlsVersion",
    };

    /// <summary>Whether whoever sends a request has a key's value in hand, so that no test of it restricts.</summary>
    public static bool IsWeak(string key) => Weak.Contains(key);

    /// <summary>Whether the conditions of a statement restrict it: one of them is enough. Maybe where one is hidden.</summary>
    public static Answer Restrict(this Conditions conditions)
    {
        var strongest = conditions.AreKnown ? Answer.No : Answer.Maybe;
        foreach (var block in conditions.Blocks)
        {
            foreach (var condition in block.Conditions)
            {
                var answer = Restricts(block.Operator.Known, condition.Key.Known, condition.Values);
                answer = answer == Answer.Yes && !condition.IsCertain ? Answer.Maybe : answer;
                strongest = answer > strongest ? answer : strongest;
            }
        }

        return strongest;
    }

    /// <summary>Whether one condition restricts: its values are alternatives, so that one which all fulfil is enough for No.</summary>
    /// <param name="operatorName">The operator, as <c>ForAnyValue:StringLike</c>; null if it isn't known.</param>
    /// <param name="key">The key; null if it isn't known.</param>
    /// <param name="values">The values.</param>
    public static Answer Restricts(string? operatorName, string? key, ElementList values)
    {
        if (operatorName is null || key is null || ConditionOperator.Parse(operatorName) is not { } parsed)
        {
            return Answer.Maybe;
        }

        if (parsed.IfExists || parsed.IsNegated || parsed.IsNull || parsed.Set == ConditionOperator.ForAllValues || IsWeak(key))
        {
            return Answer.No;
        }

        var answer = values.IsComplete ? Answer.Yes : Answer.Maybe;
        foreach (var value in values.Items)
        {
            if (value.Certain is not { } known)
            {
                // Under an operator with open values a hole may be one; text beside it is a restriction all the same.
                var mayBeOpen = value.Text.Length == 1 && (parsed.TakesWildcards || parsed.Name == "IpAddress");
                answer = mayBeOpen || !value.IsCertain ? Answer.Maybe : answer;
            }
            else if (IsOpen(parsed, known))
            {
                return Answer.No;
            }
        }

        return answer;
    }

    // Values that everything fulfils.
    private static bool IsOpen(ConditionOperator parsed, string value) => parsed.Name switch
    {
        "IpAddress" => value.EndsWith("/0", StringComparison.Ordinal),
        "ArnLike" or "ArnEquals" => value.Length > 0 && value.Split(':').All(static part => part is "arn" or "aws" || (part.Length > 0 && part.All(static character => character == '*'))) && value.Contains("*"),
        "StringLike" => PatternInclusion.IsAll(value) || PatternInclusion.Covers(value, "?*", ignoreCase: false),
        _ => false,
    };
}
