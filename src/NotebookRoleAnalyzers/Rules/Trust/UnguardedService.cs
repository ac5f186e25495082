using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>A service that may assume a role for whoever directs it.</summary>
/// <param name="Principal">The service.</param>
/// <param name="IsDocumented">Whether AWS documents that it sends source keys; otherwise that isn't known.</param>
/// <param name="CanBeGuarded">Whether a condition on the statement shuts out none of its other principals.</param>
internal sealed record UnguardedService(Principal Principal, bool IsDocumented, bool CanBeGuarded)
{
    private static readonly string[] SourceConditionKeys = { "aws:SourceAccount", "aws:SourceArn", "aws:SourceOrgID", "aws:SourceOrgPaths" };

    /// <summary>The services of a statement that certainly has none of the source keys, under any operator.</summary>
    public static IEnumerable<UnguardedService> Of(Statement statement)
    {
        if (statement is not { Kind: PolicyKind.Trust, Effect: Effect.Allow, Conditions.AreKnown: true } || SourceConditionKeys.Any(statement.Conditions.Mention))
        {
            yield break;
        }

        foreach (var principal in statement.Principals.Items.Where(static principal => principal.IsCertain))
        {
            if (IsDocumentedFor(principal) is { } isDocumented)
            {
                var isAlone = statement.Principals.IsComplete && statement.Principals.Items.All(other => IsDocumentedFor(other) == isDocumented);
                yield return new UnguardedService(principal, isDocumented, isAlone);
            }
        }
    }

    // Null for who is no service, doesn't send the keys, or can't be confused.
    private static bool? IsDocumentedFor(Principal principal)
    {
        if (principal.Type != PrincipalType.Service || SourceKeys.ServiceOf(principal.Name) is not { } service)
        {
            return null;
        }

        return SourceKeys.Of(service).Support switch
        {
            SourceKeySupport.Yes => true,
            SourceKeySupport.Cited or SourceKeySupport.Unknown => false,
            _ => null,
        };
    }
}
