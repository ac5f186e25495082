using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>A set operator on a key that it doesn't go with. Source: "Set operators for multivalued context keys" (IAM User Guide).</summary>
/// <param name="Outcome">What it does.</param>
/// <param name="Operator">The operator that goes with the key.</param>
internal sealed record SetMisuse(string Outcome, string Operator)
{
    // A request says with these what it wants: nothing is wanted beyond the list, and a request that wants nothing is as good.
    private static readonly HashSet<string> Wanted = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:TagKeys", "dynamodb:Attributes", "dynamodb:LeadingKeys", "kms:EncryptionContextKeys", "kms:GrantOperations",
    };

    /// <summary>What is wrong with an operator on a key; null if it goes with it, or it isn't certain what does.</summary>
    public static SetMisuse? Of(ConditionOperator tested, string key, Statement statement)
    {
        // Of other services' keys, and of one for paths, lists disagree whether they have several values.
        if ((!ConditionKeyCatalogue.IsGlobal(key) && !Wanted.Contains(key)) || ConditionKeyCatalogue.Find(key) is not { Type: not ConditionKeyType.Unknown } entry)
        {
            return null;
        }

        var isAllow = statement.Effect == Effect.Allow;
        if (tested.Set == ConditionOperator.ForAllValues && !IsDemanded(key, statement))
        {
            return !entry.IsMultivalued && !key.EndsWith("OrgPaths", StringComparison.OrdinalIgnoreCase) ? new("is met by requests without the key too, which has one value at most", (tested with { Set = "", IfExists = tested.IfExists || !isAllow }).Spelling)
                : entry.IsMultivalued && isAllow && tested.IsPositive && !Wanted.Contains(key) ? new("is met by requests without the key too", (tested with { Set = ConditionOperator.ForAnyValue }).Spelling)
                : null;
        }

        return tested.Set.Length == 0 && entry.IsMultivalued
            ? new("compares one value, and a request may have several", (tested with { Set = isAllow && (tested.IsNegated || Wanted.Contains(key)) ? ConditionOperator.ForAllValues : ConditionOperator.ForAnyValue }).Spelling)
            : null;
    }

    // Null says what becomes of requests without the key.
    private static bool IsDemanded(string key, Statement statement) => statement.Conditions.Blocks.Any(block => block.Operator.Known is { } name && ConditionOperator.Parse(name) is { IsNull: true }
        && block.Conditions.Any(condition => string.Equals(condition.Key.Known, key, StringComparison.OrdinalIgnoreCase)));
}
