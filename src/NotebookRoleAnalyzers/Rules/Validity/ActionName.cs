using System.Collections.Immutable;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>What the text of an action names, if that is nothing that IAM knows.</summary>
internal static class ActionName
{
    private static readonly char[] WrongSeparators = { '.', ' ', ';', '/', '_', '-' };

    /// <summary>What is wrong with a text; null if nothing is, or it isn't certain.</summary>
    /// <param name="text">The text.</param>
    /// <param name="added">The actions that an option adds.</param>
    public static ActionFault? FaultOf(string text, ImmutableArray<string> added)
    {
        var colon = text.IndexOf(':');
        if (text.Length == 0 || PatternInclusion.IsAll(text) || text.Contains("${") || text.Contains('<') || text.Contains("YOUR") || (colon > 0 && text.IndexOfAny(Wildcard.Characters, 0, colon) >= 0))
        {
            return null;
        }

        ActionFault? fault = colon <= 0 ? ActionFault.Separator
            : !ActionCatalogue.HasService(text.Substring(0, colon), added) ? ActionFault.Service
            : text.IndexOfAny(Wildcard.Characters) < 0 ? (ActionCatalogue.HasAction(text, added) == Answer.No ? ActionFault.Action : null)
            : ActionCatalogue.MatchesAny(text, added) == Answer.No ? ActionFault.Pattern : null;
        return fault is null || ActionCatalogue.IsNamedByAws(text) ? null : fault;
    }

    /// <summary>What was meant by a text with a fault, which there is; null if nothing is like it.</summary>
    public static Meaning? Meant(string text, ActionFault fault, ImmutableArray<string> added)
    {
        var bare = new string(text.Where(static character => !char.IsWhiteSpace(character)).ToArray());
        if (bare != text && Existing(bare, added) is { } trimmed)
        {
            return Meaning.Evident(trimmed);
        }

        var colon = text.IndexOf(':');
        return fault switch
        {
            ActionFault.Separator => Meaning.Evident(OfSeparator(text, added)),
            ActionFault.Service => OfService(text.Substring(0, colon), text.Substring(colon), added),
            ActionFault.Action => OfAction(text, colon),
            _ => OfPattern(text.Substring(0, colon), text.Substring(colon + 1), added),
        };
    }

    // s3.GetObject, s3 GetObject
    private static string? OfSeparator(string text, ImmutableArray<string> added)
    {
        var place = text.IndexOfAny(WrongSeparators);
        while (place > 0)
        {
            if (Existing(text.Substring(0, place) + ":" + text.Substring(place + 1).TrimStart(), added) is { } meant)
            {
                return meant;
            }

            place = text.IndexOfAny(WrongSeparators, place + 1);
        }

        return null;
    }

    private static Meaning? OfService(string prefix, string rest, ImmutableArray<string> added) =>
        Meaning.Evident(Existing((ServiceNicknames.PrefixOf(prefix) ?? SlipOfThePen.Of(prefix, ActionCatalogue.Services)) + rest, added))
        ?? Meaning.Like(Existing(ActionCatalogue.NearestService(prefix) + rest, added) ?? ActionCatalogue.OnlyActionCalled(rest.Substring(1)));

    private static Meaning? OfAction(string text, int colon) =>
        ApiOperations.ActionsOf(text) is { IsEmpty: false } actions ? new Meaning(actions, MeaningCertainty.Operation)
        : ActionCatalogue.ServiceOf(text) is { } service && SlipOfThePen.Of(text.Substring(colon + 1), service.Actions.Select(static action => action.ShortName)) is { } meant ? Meaning.Evident(service.Prefix + ":" + meant)
        : Meaning.Like(ActionCatalogue.NearestAction(text));

    // For a pattern that ends in its one wildcard, the beginning of a name that is like its own.
    private static Meaning? OfPattern(string prefix, string name, ImmutableArray<string> added)
    {
        var stem = name.TrimEnd('*');
        if (stem.Length == 0 || stem.IndexOfAny(Wildcard.Characters) >= 0 || ActionCatalogue.Service(prefix) is not { } service)
        {
            return null;
        }

        var beginnings = service.Actions.SelectMany(action => Beginnings(action.ShortName, stem.Length)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return Meaning.Evident(Pattern(SlipOfThePen.Of(stem, service.Actions.SelectMany(static action => WholeWords(action.ShortName)).Distinct(StringComparer.OrdinalIgnoreCase))))
            ?? Meaning.Like(Pattern(NearestName.Of(stem, beginnings)));

        string? Pattern(string? beginning) => beginning is null ? null : Existing(prefix + ":" + beginning + "*", added);
    }

    // A part of a word is like many others; whole words are like few.
    private static IEnumerable<string> WholeWords(string name)
    {
        for (var end = 1; end <= name.Length; end++)
        {
            if (end == name.Length || (char.IsUpper(name[end]) && !char.IsUpper(name[end - 1])))
            {
                yield return name.Substring(0, end);
            }
        }
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
