using NotebookRoleAnalyzers.Tests.Conventions;

namespace NotebookRoleAnalyzers.Tests.Catalogue;

/// <summary>The catalogue's files as they are reviewed.</summary>
internal static class CatalogueText
{
    public static readonly string[] Tables = ["former-managed-policies.tsv", "global-keys.tsv", "regions.tsv", "service-principals.tsv"];

    public static string[] LinesOf(string file) => Repository.Read("src/NotebookRoleAnalyzers/Catalogue/" + file).TrimEnd('\n').Split('\n');

    /// <summary>The records of a text that is embedded packed: keys, and lines without their first tab.</summary>
    public static List<(string Key, List<string> Lines)> RecordsOf(string file)
    {
        var records = new List<(string Key, List<string> Lines)>();
        foreach (var line in LinesOf(file).Where(static line => line[0] != '#'))
        {
            if (line[0] == '\t')
            {
                records[^1].Lines.Add(line[1..]);
            }
            else
            {
                records.Add((line, []));
            }
        }

        return records;
    }
}
