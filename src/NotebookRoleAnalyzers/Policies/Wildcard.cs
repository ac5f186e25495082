namespace NotebookRoleAnalyzers.Policies;

/// <summary>IAM's wildcards.</summary>
internal static class Wildcard
{
    /// <summary>The characters that stand for others.</summary>
    public static readonly char[] Characters = { '*', '?' };

    /// <summary>Whether a text matches a pattern, without case, in time at most the product of their lengths.</summary>
    public static bool Matches(string pattern, string text)
    {
        int star = -1, retry = 0, p = 0, t = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                retry = t;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == text[t] || char.ToLowerInvariant(pattern[p]) == char.ToLowerInvariant(text[t])))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++retry;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }
}
