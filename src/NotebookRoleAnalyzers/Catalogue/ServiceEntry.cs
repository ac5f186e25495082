using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>A service that IAM knows. Its lists are sorted by name, without case.</summary>
/// <param name="Prefix">What its actions begin with: <c>s3</c>.</param>
/// <param name="Name">As <c>Amazon S3</c>.</param>
/// <param name="Actions">Its actions.</param>
/// <param name="ResourceTypes">Its types of resources.</param>
/// <param name="ConditionKeys">The keys that its actions and types send, beside those of all services.</param>
internal sealed record ServiceEntry(
    string Prefix,
    string Name,
    ImmutableArray<ActionEntry> Actions,
    ImmutableArray<ResourceTypeEntry> ResourceTypes,
    ImmutableArray<ConditionKeyEntry> ConditionKeys)
{
    /// <summary>The action whose name without prefix a part of a text is; null if there is none.</summary>
    public ActionEntry? ActionAt(string text, int start, int length) => NameOrder.Find(Actions, static action => action.ShortName, text, start, length);

    /// <summary>The actions whose names without prefix a pattern matches: those that begin as it does stand together.</summary>
    public IEnumerable<ActionEntry> Matching(string pattern)
    {
        var literal = pattern.IndexOfAny(Wildcard.Characters) is >= 0 and var wildcard ? wildcard : pattern.Length;
        for (var i = NameOrder.FirstFrom(Actions, static action => action.ShortName, pattern, literal); i < Actions.Length; i++)
        {
            var name = Actions[i].ShortName;
            if (string.Compare(name, 0, pattern, 0, literal, StringComparison.OrdinalIgnoreCase) != 0)
            {
                yield break;
            }

            if (Wildcard.Matches(pattern, name))
            {
                yield return Actions[i];
            }
        }
    }

    /// <summary>The key of a policy among its keys; null if there is none.</summary>
    public ConditionKeyEntry? Key(string key)
    {
        foreach (var entry in ConditionKeys)
        {
            if (entry.Matches(key))
            {
                return entry;
            }
        }

        return null;
    }
}
