using Microsoft.CodeAnalysis.Text;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>Tells what to delete of a list so that the separators of what is left are right.</summary>
internal static class Removal
{
    /// <param name="items">Where the items stand.</param>
    /// <param name="isGone">Whether an item goes, by its index.</param>
    public static IEnumerable<TextSpan> Of(IReadOnlyList<TextSpan> items, Func<int, bool> isGone)
    {
        var lastKept = items.Count - 1;
        while (lastKept >= 0 && isGone(lastKept))
        {
            lastKept--;
        }

        for (var i = 0; i < lastKept; i++)
        {
            if (isGone(i))
            {
                yield return TextSpan.FromBounds(items[i].Start, items[i + 1].Start);
            }
        }

        if (lastKept < items.Count - 1)
        {
            yield return TextSpan.FromBounds(lastKept < 0 ? items[0].Start : items[lastKept].End, items[items.Count - 1].End);
        }
    }
}
