namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>The lines of an embedded table, cut at tabs; those that begin with <c>#</c> are its head.</summary>
internal static class TableLines
{
    public static IEnumerable<string[]> Of(string resource)
    {
        using var reader = new StreamReader(typeof(TableLines).Assembly.GetManifestResourceStream(resource)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
