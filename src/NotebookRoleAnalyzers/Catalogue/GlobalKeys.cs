using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>The condition keys that requests to any service may carry. The facts are in <c>global-keys.tsv</c>.</summary>
internal static class GlobalKeys
{
    private static readonly Lazy<ImmutableArray<ConditionKeyEntry>> Entries = new(Read);

    public static ImmutableArray<ConditionKeyEntry> All => Entries.Value;

    /// <summary>The entry of a key of a policy; null if it is none of all services.</summary>
    public static ConditionKeyEntry? Find(string key)
    {
        foreach (var entry in All)
        {
            if (entry.Matches(key))
            {
                return entry;
            }
        }

        return null;
    }

    private static ImmutableArray<ConditionKeyEntry> Read()
    {
        var entries = ImmutableArray.CreateBuilder<ConditionKeyEntry>();
        foreach (var fields in TableLines.Of("global-keys.tsv"))
        {
            entries.Add(ConditionKeyEntry.Of(fields[0], fields[1]));
        }

        return entries.ToImmutable();
    }
}
