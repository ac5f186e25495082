using System.Collections.Immutable;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>What the text of an action names, if that is nothing that IAM knows.</summary>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="Nearest">What was meant, which there is; null if nothing is like it.</param>
internal sealed record ActionName(ActionFault Fault, string? Nearest)
{
    private static readonly char[] Wildcards = { '*', '?' };
    private static readonly char[] WrongSeparators = { '.', ' ', ';', '/', '_', '-' };

    /// <summary>What is wrong with a text; null if nothing is, or it isn't certain.</summary>
    /// <param name="text">The text.</param>
    /// <param name="added">The actions that an option adds.</param>
    public static ActionName? Of(string text, ImmutableArray<string> added) => Judge(text, added) is { } name && !ActionCatalogue.IsNamedByAws(text) ? name : null;

    private static ActionName? Judge(string text, ImmutableArray<string> added)
    {
        var colon = text.IndexOf(':');
        if (text.Length == 0 || PatternInclusion.IsAll(text) || text.Contains("${") || text.Contains('<') || text.Contains("YOUR"))
        {
            return null;
        }

        if (colon <= 0)
        {
            return OfSeparator(text, added);
        }

        var prefix = text.Substring(0, colon);
        if (prefix.IndexOfAny(Wildcards) >= 0)
        {
            return null;
        }

        if (!ActionCatalogue.HasService(prefix, added))
        {
            return new ActionName(ActionFault.Service, Existing(ActionCatalogue.NearestService(prefix) + text.Substring(colon), added) ?? ActionCatalogue.OnlyActionCalled(text.Substring(colon + 1)));
        }

        if (text.IndexOfAny(Wildcards) < 0)
        {
            return ActionCatalogue.HasAction(text, added) == Answer.No ? new ActionName(ActionFault.Action, ActionCatalogue.NearestAction(text)) : null;
        }

        return ActionCatalogue.MatchesAny(text, added) == Answer.No ? new ActionName(ActionFault.Pattern, Existing(NearestPattern(prefix, text.Substring(colon + 1)), added)) : null;
    }

    // s3.GetObject, s3 GetObject
    private static ActionName OfSeparator(string text, ImmutableArray<string> added)
    {
        var place = text.IndexOfAny(WrongSeparators);
        while (place > 0)
        {
            if (Existing(text.Substring(0, place) + ":" + text.Substring(place + 1).TrimStart(), added) is { } meant)
            {
                return new ActionName(ActionFault.Separator, meant);
            }

            place = text.IndexOfAny(WrongSeparators, place + 1);
        }

        return new ActionName(ActionFault.Separator, null);
    }

    // For a pattern that ends in its one wildcard, the beginning of a name that is most like its own.
    private static string? NearestPattern(string prefix, string name)
    {
        var stem = name.TrimEnd('*');
        return stem.Length == 0 || stem.IndexOfAny(Wildcards) >= 0 || ActionCatalogue.Service(prefix) is not { } service ? null
            : NearestName.Of(stem, service.Actions.SelectMany(action => Beginnings(action.ShortName, stem.Length)).Distinct()) is { } nearest ? prefix + ":" + nearest + "*" : null;
    }

    private static IEnumerable<string> Beginnings(string name, int length)
    {
        for (var end = Math.Max(1, length - 1); end <= Math.Min(name.Length, length + 1); end++)
        {
            yield return name.Substring(0, end);
        }
    }

    private static string? Existing(string? text, ImmutableArray<string> added) => text is not null && text.IndexOf(':') > 0 && ActionCatalogue.MatchesAny(text, added) == Answer.Yes ? text : null;
}
