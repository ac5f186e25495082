using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>A service that a trust policy certainly names.</summary>
/// <param name="Principal">As it is named.</param>
/// <param name="Keys">What is known of the source keys that it sends.</param>
internal sealed record TrustedService(Principal Principal, SourceKeys Keys)
{
    /// <summary>The service that a principal is; null if it is none, or isn't certain.</summary>
    public static TrustedService? Of(Principal principal) =>
        principal is { IsCertain: true, Type: PrincipalType.Service } && SourceKeys.ServiceOf(principal.Name) is { } service ? new TrustedService(principal, SourceKeys.Of(service)) : null;
}
