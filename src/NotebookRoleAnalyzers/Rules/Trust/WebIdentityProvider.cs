using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>Who vouches for whom, by OpenID Connect, and the condition keys that its tokens bring.</summary>
/// <param name="Address">Its address, which its keys begin with; null where the source doesn't decide it.</param>
/// <param name="AudienceKey">The claim that says for whom a token is.</param>
/// <param name="Audience">What AWS is called there, or a placeholder.</param>
/// <param name="Subject">A pattern of one user of many, with placeholders; null where whoever has the provider has all of its users.</param>
/// <param name="SubjectStem">What the subjects of all its users begin with.</param>
internal sealed record WebIdentityProvider(string? Address, string AudienceKey, string Audience, string? Subject = null, string SubjectStem = "")
{
    /// <summary>What the ARN of one has before its address.</summary>
    public const string Arn = ":oidc-provider/";

    // Providers that everybody uses at the same address, so that a subject has to tell one's own from others'.
    private static readonly WebIdentityProvider[] OfEverybody =
    {
        new("token.actions.githubusercontent.com", "aud", "sts.amazonaws.com", "repo:<organization>/<repository>:*", "repo:"),
        new("gitlab.com", "aud", "<audience>", "project_path:<group>/<project>:*", "project_path:"),
        new("app.terraform.io", "aud", "aws.workload.identity", "organization:<organization>:project:<project>:workspace:<workspace>:*", "organization:"),
    };

    // Those that AWS knows without an ARN.
    private static readonly WebIdentityProvider[] Named =
    {
        new("cognito-identity.amazonaws.com", "aud", "<identity-pool-id>"),
        new("accounts.google.com", "aud", "<client-id>"),
        new("www.amazon.com", "app_id", "<app-id>"),
        new("graph.facebook.com", "app_id", "<app-id>"),
    };

    /// <summary>Whether AWS knows one by its address alone.</summary>
    public static bool IsKnownByName(string? address) => Array.Exists(Named, provider => provider.Address == address);

    /// <summary>The condition key of a claim.</summary>
    public string KeyOf(string claim) => Address + ":" + claim;

    /// <summary>The provider that a principal certainly is, or may be by what it is called; null for any other principal.</summary>
    public static WebIdentityProvider? Of(Principal principal)
    {
        var name = principal.Name.Characters;
        if (principal is not { IsCertain: true, Type: PrincipalType.Federated } || name.Contains(AssumeAction.SamlArn))
        {
            return null;
        }

        var place = name.IndexOf(Arn, StringComparison.Ordinal);
        if (place < 0)
        {
            return principal.Name.Known is { } known ? Named.FirstOrDefault(provider => provider.Address == known) : new WebIdentityProvider(null, "aud", "");
        }

        var address = name.Substring(place + Arn.Length);
        if (address.Length == 0 || address.IndexOf(Text.SourceString.HoleMark) >= 0 || address.IndexOf('<') >= 0)
        {
            return new WebIdentityProvider(null, "aud", "");
        }

        return OfEverybody.FirstOrDefault(provider => provider.Address == address)
            ?? new WebIdentityProvider(address, "aud", address.StartsWith("oidc.eks.", StringComparison.Ordinal) ? "sts.amazonaws.com" : "<client-id>");
    }
}
