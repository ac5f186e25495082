using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>What resources an action works on.</summary>
internal static class ResourceScope
{
    /// <summary>Whether resources can be named for an action. No: it accepts only <c>*</c>. Maybe: it isn't known, as one that an option adds. For a name without wildcards.</summary>
    public static Answer CanBeScoped(string action) => ActionCatalogue.Find(action) is { } entry ? CanBeScoped(entry) : Answer.Maybe;

    /// <inheritdoc cref="CanBeScoped(string)"/>
    public static Answer CanBeScoped(ActionEntry action) => action.AccessLevel == AccessLevel.Unknown ? Answer.Maybe : action.ResourceTypes.IsEmpty ? Answer.No : Answer.Yes;

    /// <summary>The types of resources that an action works on; none if it accepts only <c>*</c>, or isn't known.</summary>
    public static ImmutableArray<ResourceTypeEntry> TypesOf(string action) => ActionCatalogue.Find(action)?.ResourceTypes ?? ImmutableArray<ResourceTypeEntry>.Empty;

    /// <summary>Whether a resource may be one that an action works on; maybe where the action isn't known. <c>*</c> fits every action.</summary>
    public static Answer Fits(SourceString resource, string action) => ActionCatalogue.Find(action) is { } entry ? Fits(resource, entry) : Answer.Maybe;

    /// <inheritdoc cref="Fits(SourceString, string)"/>
    public static Answer Fits(SourceString resource, ActionEntry action)
    {
        if (action.AccessLevel == AccessLevel.Unknown)
        {
            return Answer.Maybe;
        }

        // An action without types accepts "*" alone, which text of one hole may be.
        var answer = resource.Known is { } known ? PatternInclusion.IsAll(known) ? Answer.Yes : Answer.No : resource.Length == 1 ? Answer.Maybe : Answer.No;
        foreach (var type in action.ResourceTypes)
        {
            var fit = Fits(resource, type);
            answer = fit > answer ? fit : answer;
        }

        return answer;
    }

    /// <summary>Whether a resource may be one of a type.</summary>
    public static Answer Fits(SourceString resource, ResourceTypeEntry type)
    {
        var answer = Answer.No;
        foreach (var arn in type.Arns)
        {
            var fit = ArnFit.Of(resource, arn);
            answer = fit > answer ? fit : answer;
        }

        return answer;
    }
}
