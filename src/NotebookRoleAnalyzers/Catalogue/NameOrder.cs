using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>The order of names without case, in which the catalogue's lists are sorted.</summary>
internal static class NameOrder
{
    /// <summary>Compares a name with a part of a text, without making a string of it.</summary>
    public static int Compare(string name, string text, int start, int length)
    {
        var order = string.Compare(name, 0, text, start, Math.Min(name.Length, length), StringComparison.OrdinalIgnoreCase);
        return order != 0 ? order : name.Length - length;
    }

    /// <summary>The item whose name a part of a text is; null if there is none.</summary>
    public static T? Find<T>(ImmutableArray<T> sorted, Func<T, string> nameOf, string text, int start, int length)
        where T : class
    {
        int low = 0, high = sorted.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = Compare(nameOf(sorted[middle]), text, start, length);
            if (order == 0)
            {
                return sorted[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>Where the names begin that aren't before the beginning of a text.</summary>
    public static int FirstFrom<T>(ImmutableArray<T> sorted, Func<T, string> nameOf, string text, int length)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Compare(nameOf(sorted[middle]), text, 0, length) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
