using System.Text.RegularExpressions;
using NotebookRoleAnalyzers.CatalogueBuilder.Reading;

namespace NotebookRoleAnalyzers.CatalogueBuilder.Writing;

/// <summary>A table that is small enough to be embedded as it is read.</summary>
internal sealed partial record LineTable(IReadOnlyList<string> Head, IReadOnlyList<string> Lines)
{
    public static LineTable OfGlobalKeys(NodePackages packages) => new(
        [
            "condition key\ttype\twhat it tells of",
            $"The keys that requests to any service may carry. Written by CatalogueBuilder (docs/catalogue.md): do not edit. Facts of the IAM User Guide, as {packages.TitleOf(NodePackages.IamData)} gives them. ${{...}} stands for any text.",
        ],
        [.. GlobalKey.Matches(packages.Text(NodePackages.IamData, "dist/esm/globalConditionKeys.js"))
            .Select(static key => $"{key.Groups["name"].Value.Replace("tag-key", "${TagKey}", StringComparison.Ordinal)}\t{key.Groups["type"].Value}\t{key.Groups["of"].Value}")
            .Distinct()
            .Order(StringComparer.OrdinalIgnoreCase)]);

    public static LineTable OfRegions(NodePackages packages)
    {
        var text = packages.Text(NodePackages.RegionInfo, "lib/aws-entities.js");
        var partitions = PartitionOfPrefix.Matches(text).ToDictionary(static match => match.Groups["prefix"].Value, static match => match.Groups["partition"].Value);
        string PartitionOf(string region) => partitions[partitions.Keys.Where(prefix => region.StartsWith(prefix, StringComparison.Ordinal)).DefaultIfEmpty("default").Single()];
        return new(
            [
                "region\tpartition",
                $"Written by CatalogueBuilder (docs/catalogue.md): do not edit. Facts of the AWS General Reference, as {packages.TitleOf(NodePackages.RegionInfo)} gives them.",
            ],
            [.. Region.Matches(text).Select(static match => match.Groups["region"].Value).Distinct().Order(StringComparer.Ordinal).Select(region => region + "\t" + PartitionOf(region))]);
    }

    public void Save(string folder, string name) => File.WriteAllText(Path.Combine(folder, name), string.Concat(Head.Select(static line => "# " + line).Concat(Lines).Select(static line => line + "\n")));

    [GeneratedRegex(@"key: '(?<name>[^']+)',\s*category: '(?<of>[^']+)',\s*type: '(?<type>[^']+)'")]
    private static partial Regex GlobalKey { get; }

    [GeneratedRegex(@"^\s+'(?<region>[a-z]+(-[a-z]+)+-\d)',", RegexOptions.Multiline)]
    private static partial Regex Region { get; }

    [GeneratedRegex(@"'(?<prefix>[a-z-]+)': \{ partition: '(?<partition>[a-z-]+)'")]
    private static partial Regex PartitionOfPrefix { get; }
}
