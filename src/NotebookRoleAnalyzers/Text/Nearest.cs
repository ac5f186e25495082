namespace NotebookRoleAnalyzers.Text;

/// <summary>Finds what somebody meant who misspelled a name.</summary>
internal static class Nearest
{
    /// <summary>The name that the fewest changes of characters lead to, in any case; of several the first.</summary>
    public static string Of(string written, IEnumerable<string> names) => names.OrderBy(name => Distance(written.ToLowerInvariant(), name.ToLowerInvariant())).First();

    // Characters put in, taken out or replaced.
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
