namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>
/// What somebody certainly meant by a misspelt name. A wrong guess would grant something else, so the words have to be the same one by one, but for one or two letters:
/// <c>HeadObject</c> isn't <c>ReadObject</c>, <c>ImportKey</c> isn't <c>ExportKey</c>, and <c>CreateVpn</c> isn't <c>CreateVpc</c>.
/// </summary>
internal static class SlipOfThePen
{
    // Below this length another letter makes another word: Vpn and Vpc, Get and Set.
    private const int LengthForAnotherLetter = 5;

    private const int LengthForTwoEdits = 8;

    /// <summary>The one name that was meant; null if none certainly was.</summary>
    public static string? Of(string text, IEnumerable<string> names)
    {
        var words = Words(text);
        var (meant, least, isOnly) = ((string?)null, int.MaxValue, false);
        foreach (var name in names)
        {
            if (Math.Abs(name.Length - text.Length) <= 2 && Edits(words, text, name) is { } edits && edits <= least)
            {
                (meant, isOnly, least) = (name, edits < least, edits);
            }
        }

        return isOnly ? meant : null;
    }

    private static int? Edits(List<string> words, string text, string name)
    {
        var meant = Words(name);
        if (meant.Count != words.Count)
        {
            // A capital is missing or one too many.
            return IsSlip(text, name, 1) ? 1 : null;
        }

        var sum = 0;
        for (var i = 0; i < words.Count; i++)
        {
            // Only one edit in the verb: with two, Attach is Detach.
            if (!IsSlip(words[i], meant[i], i == 0 ? 1 : 2))
            {
                return null;
            }

            sum += NearestName.Distance(words[i], meant[i], 3);
        }

        return sum <= 2 ? sum : null;
    }

    private static bool IsSlip(string word, string meant, int most)
    {
        var edits = NearestName.Distance(word, meant, 3);
        return edits == 0 || (edits <= most && char.ToLowerInvariant(word[0]) == char.ToLowerInvariant(meant[0]) && Digits(word).SequenceEqual(Digits(meant)) && edits switch
        {
            1 => word.Length != meant.Length || meant.Length >= LengthForAnotherLetter,
            2 => Math.Min(word.Length, meant.Length) >= LengthForTwoEdits,
            _ => false,
        });
    }

    private static IEnumerable<char> Digits(string word) => word.Where(char.IsDigit);

    // GetObject: two; a run of capitals is one: GetBucketCORS has three.
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i < name.Length; i++)
        {
            if (name[i] == '-' || (char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])))))
            {
                words.Add(name.Substring(start, i - start));
                start = i;
            }
        }

        words.Add(name.Substring(start));
        return words;
    }
}
