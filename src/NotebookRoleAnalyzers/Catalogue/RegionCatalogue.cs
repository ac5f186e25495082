using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>AWS's regions and partitions. The facts are in <c>regions.tsv</c>. Both have case.</summary>
internal static class RegionCatalogue
{
    private static readonly Lazy<ImmutableDictionary<string, string>> Table = new(static () => TableLines.Of("regions.tsv").ToImmutableDictionary(static fields => fields[0], static fields => fields[1]));

    private static readonly Lazy<ImmutableHashSet<string>> All = new(static () => Table.Value.Values.ToImmutableHashSet());

    public static IEnumerable<string> Regions => Table.Value.Keys;

    public static bool IsRegion(string name) => Table.Value.ContainsKey(name);

    public static bool IsPartition(string name) => All.Value.Contains(name);

    /// <summary>The partition that a region is in: <c>aws-cn</c> of <c>cn-north-1</c>; null if there is no such region.</summary>
    public static string? PartitionOf(string region) => Table.Value.TryGetValue(region, out var partition) ? partition : null;

    /// <summary>The region most like a name that is none; null if none is like it.</summary>
    public static string? NearestRegion(string name) => NearestName.Of(name, Table.Value.Keys.OrderBy(static region => region, StringComparer.Ordinal));

    /// <summary>The partition most like a name that is none; null if none is like it.</summary>
    public static string? NearestPartition(string name) => NearestName.Of(name, All.Value.OrderBy(static partition => partition, StringComparer.Ordinal));
}
