using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>A statement that certainly lets those assume a role for whom an OpenID Connect provider vouches.</summary>
/// <param name="Statement">The statement, of whose conditions none is hidden.</param>
/// <param name="Principal">The provider as it is named.</param>
/// <param name="Provider">What is known of it.</param>
internal sealed record WebIdentityTrust(Statement Statement, Principal Principal, WebIdentityProvider Provider)
{
    // Google has the audience under three names, which tell the app, the site and both.
    private static readonly string[] AudienceClaims = { "aud", "oaud", "azp", "app_id" };

    /// <summary>Whether tokens for others pass: no condition is on the audience. Of a provider whose address isn't known, a condition on the user is enough.</summary>
    public bool LacksAudience => !Conditions.Any(condition => AudienceClaims.Contains(ClaimOf(condition)) || (Provider.Address is null && ClaimOf(condition) is not null));

    /// <summary>Whether tokens of anybody's pass: no condition is on the user, of a provider that has everybody's.</summary>
    public bool LacksSubject => Provider.Subject is not null && !Conditions.Any(condition => ClaimOf(condition) is { } claim && !AudienceClaims.Contains(claim));

    /// <summary>The patterns of users that match those of everybody.</summary>
    public ImmutableArray<PolicyElement> OpenSubjects => Provider.Subject is null ? ImmutableArray<PolicyElement>.Empty : Statement.Conditions.Blocks
        .Where(static block => ConditionOperator.Parse(block.Operator.Characters) is { IsPositive: true, TakesWildcards: true })
        .SelectMany(static block => block.Conditions)
        .Where(condition => condition.Is(Provider.KeyOf("sub")))
        .SelectMany(static condition => condition.Values.Items)
        .Where(value => value.Certain is { } text && IsOfEverybody(text))
        .ToImmutableArray();

    // All that may hold a token to some values.
    private IEnumerable<Condition> Conditions => Statement.Conditions.Blocks
        .Where(static block => ConditionOperator.Parse(block.Operator.Characters) is not ({ IsNull: true } or { IsNegated: true }))
        .SelectMany(static block => block.Conditions);

    public static IEnumerable<WebIdentityTrust> Of(Statement statement, PolicyModel model)
    {
        if (statement.Effect != Effect.Allow
            || !Rules.Validity.TrustPolicy.Is(statement, model)
            || !statement.Actions.Items.Any(static action => action.Covers(AssumeAction.WebIdentity))
            || !statement.Conditions.IsComplete
            || statement.Conditions.Blocks.Any(static block => !block.IsComplete || block.Operator.HasHoles || block.Conditions.Any(static condition => IsHidden(condition.Key))))
        {
            return Enumerable.Empty<WebIdentityTrust>();
        }

        return statement.Principals.Items.Select(principal => WebIdentityProvider.Of(principal) is { } provider ? new WebIdentityTrust(statement, principal, provider) : null).OfType<WebIdentityTrust>();
    }

    // What a key ends with tells what it tests, whatever the provider is called.
    private static bool IsHidden(Text.SourceString key) => key.Length == 0 || key.IsHole(key.Length - 1);

    // The claim of a provider's token that a condition tests; null for keys of AWS's own.
    private static string? ClaimOf(Condition condition)
    {
        var key = condition.Key.Characters;
        var colon = key.LastIndexOf(':');
        return colon < 0 || key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) || key.StartsWith("sts:", StringComparison.OrdinalIgnoreCase) ? null : key.Substring(colon + 1).ToLowerInvariant();
    }

    private bool IsOfEverybody(string pattern)
    {
        var wildcard = pattern.IndexOfAny(Wildcard.Characters);
        return wildcard >= 0 && Provider.SubjectStem.StartsWith(pattern.Substring(0, wildcard), StringComparison.Ordinal);
    }
}
