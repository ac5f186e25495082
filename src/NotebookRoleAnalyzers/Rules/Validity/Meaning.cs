using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>What may have been meant by the text of an action.</summary>
/// <param name="Actions">The actions or the pattern; more than one where an operation takes several actions.</param>
/// <param name="Certainty">How it is known.</param>
internal sealed record Meaning(ImmutableArray<string> Actions, MeaningCertainty Certainty)
{
    /// <summary>What a message says of it.</summary>
    public string Advice => Certainty switch
    {
        MeaningCertainty.Operation => $"it is an operation of the API, which {string.Join(" and ", Actions.Select(static action => $"'{action}'"))} permit{(Actions.Length == 1 ? "s" : "")}",
        MeaningCertainty.Evident => $"'{Actions[0]}' must be meant",
        _ => $"'{Actions[0]}' is most like it, but may not be what was meant",
    };

    public static Meaning? Evident(string? action) => action is null ? null : new Meaning(ImmutableArray.Create(action), MeaningCertainty.Evident);

    public static Meaning? Like(string? action) => action is null ? null : new Meaning(ImmutableArray.Create(action), MeaningCertainty.Like);
}
