using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>A service that may assume a role for whoever directs it.</summary>
/// <param name="Principal">The service.</param>
/// <param name="IsDocumented">Whether AWS documents that it sends source keys; otherwise that isn't known.</param>
/// <param name="CanBeGuarded">Whether a condition can be added that shuts out no other principal, here or in another statement.</param>
internal sealed record UnguardedService(Principal Principal, bool IsDocumented, bool CanBeGuarded)
{
    private static readonly string[] SourceConditionKeys = { "aws:SourceAccount", "aws:SourceArn", "aws:SourceOrgID", "aws:SourceOrgPaths" };

    /// <summary>The services of a statement that certainly has none of the source keys, under any operator.</summary>
    public static IEnumerable<UnguardedService> Of(Statement statement)
    {
        if (statement is not { Kind: PolicyKind.Trust, Effect: Effect.Allow, Conditions.AreKnown: true }
            || !statement.Actions.Items.Any(static action => action.Certain is { } pattern && ActionPattern.Covers(pattern, "sts:AssumeRole"))
            || SourceConditionKeys.Any(statement.Conditions.Mention)
            || statement.Siblings.Any(static sibling => sibling.Effect == Effect.Deny && SourceConditionKeys.Any(sibling.Conditions.Mention)))
        {
            yield break;
        }

        foreach (var principal in statement.Principals.Items.Where(static principal => principal.IsCertain))
        {
            if (IsDocumentedFor(principal) is { } isDocumented)
            {
                yield return new UnguardedService(principal, isDocumented, TakesKeys(statement, isDocumented));
            }
        }
    }

    // The CDK lets no principals with different conditions into one statement.
    private static bool TakesKeys(Statement statement, bool isDocumented) =>
        statement.CanBeMended
        && statement.TakesConditions("StringEquals", "ArnLike")
        && (statement.Form != StatementForm.Cdk || statement.Principals.Items.Length == 1)
        && statement.Principals.IsComplete
        && statement.Principals.Items.All(other => IsDocumentedFor(other) == isDocumented);

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
