using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>Whether a resource of a statement leaves nothing out of what an action works on.</summary>
internal static class EveryResource
{
    private const int Fields = 6;

    private static readonly char[] Colon = { ':' };

    /// <summary>
    /// Whether it certainly is <c>*</c>, or an ARN that names no more than what holds all of the action's resources: <c>arn:aws:iam::111122223333:role/*</c> for <c>iam:PassRole</c>.
    /// One partition, region or account is all of them here, as it is what a role works with.
    /// </summary>
    /// <param name="resource">The resource.</param>
    /// <param name="action">The action, without wildcards.</param>
    public static bool Is(PolicyElement resource, string action)
    {
        var text = resource.Text.Characters;
        if (!resource.IsCertain || PatternInclusion.IsAll(text))
        {
            return resource.IsCertain;
        }

        var parts = text.Split(Colon, Fields);
        return parts.Length == Fields && parts[0] == "arn" && ResourceScope.TypesOf(action) is { IsEmpty: false } types && types.All(type => type.Arns.All(arn => Covers(parts, arn)));
    }

    /// <summary>Whether it certainly is an ARN of all resources of one type of several that an action works on.</summary>
    public static bool IsOneType(PolicyElement resource, string action)
    {
        var parts = resource.Text.Characters.Split(Colon, Fields);
        return resource.IsCertain && parts.Length == Fields && ResourceScope.TypesOf(action) is { Length: > 1 } types && types.Any(type => type.Arns.All(arn => Covers(parts, arn))) && !Is(resource, action);
    }

    private static bool Covers(string[] resource, string arn)
    {
        var parts = Open(arn).Split(Colon, Fields);
        return PatternInclusion.Covers(resource[2], parts[2], ignoreCase: false) && PatternInclusion.Covers(resource[5], parts[5], ignoreCase: false);
    }

    // A star for each variable: arn:*:iam::*:role/*
    private static string Open(string arn) => string.Concat(arn.Split('{').Select(static (part, index) => index == 0 ? part : "*" + part.Substring(part.IndexOf('}') + 1)));
}
