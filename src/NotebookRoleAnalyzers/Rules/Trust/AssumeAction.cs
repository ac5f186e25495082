using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>The actions by which a role is assumed, each by principals of its own kind. Sessions are tagged and named by others beside them.</summary>
internal static class AssumeAction
{
    public const string Plain = "sts:AssumeRole";

    public const string WebIdentity = "sts:AssumeRoleWithWebIdentity";

    public const string Saml = "sts:AssumeRoleWithSAML";

    /// <summary>What the ARN of a SAML provider has before its name.</summary>
    public const string SamlArn = ":saml-provider/";

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

    private static bool IsOfSaml(Principal principal) => principal.Name.Characters.Contains(SamlArn) || IsNamed(principal, "saml");

    private static bool IsOfWebIdentity(Principal principal) => principal.Name.Characters.Contains(WebIdentityProvider.Arn)
        || WebIdentityProvider.IsKnownByName(principal.Name.Known)
        || IsNamed(principal, "openidconnect") || IsNamed(principal, "oidc");

    // provider.OpenIdConnectProviderArn
    private static bool IsNamed(Principal principal, string word) =>
        principal.Name is { Length: 1, Runs: [{ Hole.Symbol.Name: var name }] } && name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
