using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>A condition on multi-factor authentication that does the reverse of what it is for. Long-term credentials carry neither of the keys. Source: "AWS global condition context keys" (IAM User Guide).</summary>
/// <param name="Outcome">What it does.</param>
/// <param name="Operator">The operator that does what it is for.</param>
/// <param name="Value">The value under that.</param>
internal sealed record MfaReversal(string Outcome, string Operator, string Value)
{
    private const string Present = "aws:MultiFactorAuthPresent";

    private const string Age = "aws:MultiFactorAuthAge";

    // Who has no device yet has to be able to add one.
    private static readonly string[] OwnServices = { "iam:", "sts:" };

    /// <summary>What is wrong with a condition; null if it does what it is for, or is on something else.</summary>
    public static MfaReversal? Of(ConditionOperator tested, Condition condition, string value, Statement statement) =>
        statement.Effect == Effect.Unknown || !statement.Conditions.AreKnown ? null
        : condition.Is(Age) ? OfAge(tested, value, statement.Effect == Effect.Allow)
        : !condition.Is(Present) || IsTestedElsewhere(condition, statement) ? null
        : statement.Effect == Effect.Deny ? OfDeny(tested, value.ToLowerInvariant())
        : IsForEnrolment(statement) ? null
        : OfAllow(tested, value.ToLowerInvariant());

    private static MfaReversal? OfAllow(ConditionOperator tested, string value) => (tested.Name, tested.IfExists, value) switch
    {
        ("Bool", _, "false") => new("allows those without multi-factor authentication and not those with it", "Bool", "true"),
        ("Bool", true, "true") => new("allows long-term access keys too, which carry no such key", "Bool", "true"),
        ("Null", _, "true") => new("allows long-term access keys only, which carry no such key", "Bool", "true"),
        ("Null", _, "false") => new("allows all temporary credentials, which carry the key with or without multi-factor authentication", "Bool", "true"),
        _ => null,
    };

    private static MfaReversal? OfDeny(ConditionOperator tested, string value) => (tested.Name, tested.IfExists, value) switch
    {
        ("Bool", _, "true") => new("denies those with multi-factor authentication", "BoolIfExists", "false"),
        ("Bool", false, "false") => new("doesn't deny long-term access keys, which carry no such key", "BoolIfExists", "false"),
        _ => null,
    };

    private static MfaReversal? OfAge(ConditionOperator tested, string value, bool isAllow) => (isAllow, tested.Name) switch
    {
        (true, "NumericGreaterThan" or "NumericGreaterThanEquals") => new("allows only those who were authenticated long ago", tested.Name.Replace("Greater", "Less"), value),
        (false, "NumericLessThan" or "NumericLessThanEquals") => new("denies those who were authenticated lately", tested.Name.Replace("Less", "Greater") + "IfExists", value),
        _ => null,
    };

    // Two conditions on the key bind together, in one statement or in two.
    private static bool IsTestedElsewhere(Condition condition, Statement statement) =>
        statement.Conditions.All.Any(other => other != condition && (other.Key.HasHoles || string.Equals(other.Key.Known, Present, StringComparison.OrdinalIgnoreCase)))
        || (statement.Effect == Effect.Deny && statement.Siblings.Any(sibling => sibling != statement && sibling.Effect != Effect.Allow && sibling.Conditions.Mention(Present)));

    private static bool IsForEnrolment(Statement statement) =>
        !statement.Actions.IsComplete || !statement.NotActions.IsAbsent
        || (statement.Kind != PolicyKind.Trust && statement.Actions.Items.All(static action => action.Text.Known is not { } name || OwnServices.Any(service => name.StartsWith(service, StringComparison.OrdinalIgnoreCase))));
}
