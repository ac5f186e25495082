using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>A service that may assume a role for whoever directs it.</summary>
/// <param name="Principal">The service.</param>
/// <param name="IsDocumented">Whether AWS documents that it sends source keys; otherwise that isn't known.</param>
/// <param name="CanBeGuarded">Whether a condition can be added that shuts out no other principal, here or in another statement.</param>
internal sealed record UnguardedService(Principal Principal, bool IsDocumented, bool CanBeGuarded)
{
    /// <summary>The services of a statement that certainly has none of the source keys, under any operator.</summary>
    public static IEnumerable<UnguardedService> Of(Statement statement)
    {
        if (ServiceTrust.With(TrustFault.Open, statement) is not { } trust)
        {
            yield break;
        }

        foreach (var service in trust.Senders)
        {
            var isDocumented = service.Keys.Support == SourceKeySupport.Yes;
            var isAlike = trust.Services.All(other => other.Keys.Support == SourceKeySupport.Yes == isDocumented);
            yield return new UnguardedService(service.Principal, isDocumented, isAlike && TrustRemedy.CanAdd(trust, "StringEquals", "ArnLike"));
        }
    }
}
