using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>The condition keys of all services and of each.</summary>
internal static class ConditionKeyCatalogue
{
    // The services among whose keys are such as begin with another name, mostly an identity provider's: saml:aud, accounts.google.com:sub.
    private static readonly string[] Others = { "sts", "sso", "aws-marketplace", "cognito-identity" };

    // No list has these, but AWS's own policies test them.
    private static readonly HashSet<string> Unlisted = new(StringComparer.OrdinalIgnoreCase) { "aws:PrincipalOrgMasterAccountId", "lakeformation:GlueARN" };

    // What every request carries. Other keys of all services are there only where they make sense.
    private static readonly HashSet<string> Always = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:CurrentTime", "aws:EpochTime", "aws:PrincipalAccount", "aws:PrincipalArn", "aws:PrincipalIsAWSService", "aws:PrincipalType", "aws:SecureTransport", "aws:UserAgent", "aws:userid", "aws:ViaAWSService",
    };

    /// <summary>What is known of a key of a policy; null if the catalogue doesn't know it. <c>aws:RequestTag/team</c> is found as <c>aws:RequestTag/${TagKey}</c>.</summary>
    public static ConditionKeyEntry? Find(string key)
    {
        if (key.IndexOf(':') <= 0)
        {
            return null;
        }

        if ((GlobalKeys.Find(key) ?? ActionCatalogue.ServiceOf(key)?.Key(key)) is { } known)
        {
            return known;
        }

        if (IsGlobal(key))
        {
            return null;
        }

        foreach (var prefix in Others)
        {
            if (ActionCatalogue.Service(prefix)?.Key(key) is { } other)
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>Whether there is such a key; maybe where what it begins with is neither <c>aws</c> nor a service that is known, as an identity provider's address.</summary>
    public static Answer IsKey(string key)
    {
        if (Find(key) is not null)
        {
            return Answer.Yes;
        }

        var colon = key.IndexOf(':');
        if (colon <= 0 || Unlisted.Contains(key))
        {
            return colon < 0 ? Answer.No : Answer.Maybe;
        }

        return IsGlobal(key) || ActionCatalogue.ServiceOf(key) is not null || key.StartsWith("saml:", StringComparison.OrdinalIgnoreCase) ? Answer.No : Answer.Maybe;
    }

    /// <summary>Whether a key begins as those of all services do.</summary>
    public static bool IsGlobal(string key) => key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether an action sends a key. Maybe: the action or the key isn't known, or the key is one of all services that only some requests carry.
    /// </summary>
    public static Answer IsSentBy(string key, ActionEntry action)
    {
        if (action.Sends(key) || Always.Contains(key))
        {
            return Answer.Yes;
        }

        return action.AccessLevel == AccessLevel.Unknown || (GlobalKeys.Find(key) is { } global && !IsOfTagsInRequest(global)) || IsKey(key) != Answer.Yes ? Answer.Maybe : Answer.No;
    }

    /// <inheritdoc cref="IsSentBy(string, ActionEntry)"/>
    public static Answer IsSentBy(string key, string action) => IsSentBy(key, ActionCatalogue.Find(action) ?? ActionEntry.Added(action));

    /// <summary>The key most like one that is none, of all services or of its own, else of the service most like it; null if none is like it.</summary>
    public static string? Nearest(string key)
    {
        var colon = key.IndexOf(':');
        var prefix = colon < 0 ? "" : key.Substring(0, colon);
        var service = ActionCatalogue.ServiceOf(key) ?? (ActionCatalogue.NearestService(prefix) is { } nearest ? ActionCatalogue.Service(nearest) : null);
        var keys = IsGlobal(key) || service is null ? GlobalKeys.All : service.ConditionKeys.AddRange(GlobalKeys.All);

        // What follows the slash is the user's own: aws:RequestTag/team.
        var slash = key.IndexOf('/') + 1;
        return slash == 0 || slash == key.Length
            ? NearestName.Of(key, keys.Where(static entry => !entry.HasVariable).Select(static entry => entry.Name))
            : NearestName.Of(key.Substring(0, slash), keys.Where(static entry => entry.HasVariable && entry.Head.EndsWith("/", StringComparison.Ordinal)).Select(static entry => entry.Head)) is { } head ? head + key.Substring(slash) : null;
    }

    // These are listed with each action that sends them; aws:ResourceTag is sent by some more.
    private static bool IsOfTagsInRequest(ConditionKeyEntry key) => key.Name is "aws:RequestTag/${TagKey}" or "aws:TagKeys";
}
