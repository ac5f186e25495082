namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>What somebody may have meant: the name with the fewest edits between. An edit is a character more, less or other, or two that changed places; case is none.</summary>
internal static class NearestName
{
    /// <summary>The nearest name, the first of several; null if more than a third of the text would have to change.</summary>
    public static string? Of(string text, IEnumerable<string> names)
    {
        var (nearest, least) = ((string?)null, Math.Max(1, text.Length / 3) + 1);
        foreach (var name in names)
        {
            if (Math.Abs(name.Length - text.Length) < least)
            {
                var edits = Distance(text, name, least);
                (nearest, least) = edits < least ? (name, edits) : (nearest, least);
            }
        }

        return nearest;
    }

    /// <summary>The nearest of a few names, however far it is; the first of several.</summary>
    public static string Among(string text, IEnumerable<string> names) => names.OrderBy(name => Distance(text, name, int.MaxValue)).First();

    /// <summary>The number of edits between two texts, or a bound that it isn't below.</summary>
    public static int Distance(string left, string right, int bound)
    {
        var (before, last, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = Same(left[i - 1], right[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (!same && i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            // Two places changed may lead back over one row.
            if (least > bound)
            {
                return bound;
            }

            (before, last, row) = (last, row, before);
        }

        return Math.Min(last[right.Length], bound);
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
