using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>An action.</summary>
/// <param name="Name">With its service's prefix, as AWS writes it: <c>s3:GetObject</c>.</param>
/// <param name="AccessLevel">What it does.</param>
/// <param name="ResourceTypes">The types that it works on; none if it accepts only <c>*</c>, or isn't known.</param>
/// <param name="OwnKeys">The condition keys that it sends beside those of its resource types, and beside the ones that all requests may carry.</param>
/// <param name="DependentActions">Other actions that who uses it needs, with prefixes.</param>
internal sealed record ActionEntry(
    string Name,
    AccessLevel AccessLevel,
    ImmutableArray<ResourceTypeEntry> ResourceTypes,
    ImmutableArray<ConditionKeyEntry> OwnKeys,
    ImmutableArray<string> DependentActions)
{
    /// <summary>Its name without the prefix: <c>GetObject</c>.</summary>
    public string ShortName { get; } = Name.Substring(Name.IndexOf(':') + 1);

    /// <summary>The condition keys that it sends, those of its resource types included; one may come twice.</summary>
    public IEnumerable<ConditionKeyEntry> ConditionKeys => OwnKeys.Concat(ResourceTypes.SelectMany(static type => type.ConditionKeys));

    /// <summary>Whether a key of a policy is among those that it sends.</summary>
    public bool Sends(string key)
    {
        foreach (var own in OwnKeys)
        {
            if (own.Matches(key))
            {
                return true;
            }
        }

        foreach (var type in ResourceTypes)
        {
            foreach (var sent in type.ConditionKeys)
            {
                if (sent.Matches(key))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>An action of which only the name is known.</summary>
    public static ActionEntry Added(string name) =>
        new(name, AccessLevel.Unknown, ImmutableArray<ResourceTypeEntry>.Empty, ImmutableArray<ConditionKeyEntry>.Empty, ImmutableArray<string>.Empty);
}
