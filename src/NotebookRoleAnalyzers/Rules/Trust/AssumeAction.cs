using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>The actions by which a role is assumed, each by principals of its own kind. Sessions are tagged and named by others beside them.</summary>
internal static class AssumeAction
{
    public const string Plain = "sts:AssumeRole";

    public const string WebIdentity = "sts:AssumeRoleWithWebIdentity";

    public const string Saml = "sts:AssumeRoleWithSAML";

    public static readonly ImmutableArray<string> All = ImmutableArray.Create(Plain, WebIdentity, Saml);

    /// <summary>By which a principal assumes a role: one of several where its kind isn't known; none where any will do.</summary>
    public static ImmutableArray<string> FittingOf(Principal principal) => principal.Type switch
    {
        PrincipalType.Service => ImmutableArray.Create(Plain),
        PrincipalType.Aws when principal.Name.Known is null or "*" => ImmutableArray<string>.Empty,
        PrincipalType.Aws => ImmutableArray.Create(Plain),
        PrincipalType.Federated => IsOfSaml(principal) ? ImmutableArray.Create(Saml) : IsOfWebIdentity(principal) ? ImmutableArray.Create(WebIdentity) : ImmutableArray.Create(WebIdentity, Saml),
        _ => ImmutableArray<string>.Empty,
    };

    /// <summary>Whom an action is for.</summary>
    public static string UsersOf(string action) =>
        Is(action, Plain) ? "AWS accounts, roles and services" : Is(action, Saml) ? "users of a SAML provider" : "users of an OpenID Connect provider";

    public static bool Is(string? text, string action) => string.Equals(text, action, StringComparison.OrdinalIgnoreCase);

    private static bool IsOfSaml(Principal principal) => principal.Name.Characters.Contains(":saml-provider/") || IsNamed(principal, "saml");

    // Those that AWS knows by itself are named by their address.
    private static bool IsOfWebIdentity(Principal principal) => principal.Name.Characters.Contains(":oidc-provider/")
        || principal.Name.Known is "cognito-identity.amazonaws.com" or "accounts.google.com" or "www.amazon.com" or "graph.facebook.com"
        || IsNamed(principal, "openidconnect") || IsNamed(principal, "oidc");

    // provider.OpenIdConnectProviderArn
    private static bool IsNamed(Principal principal, string word) =>
        principal.Name is { Length: 1, Runs: [{ Hole.Symbol.Name: var name }] } && name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
