using System.Numerics;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>
/// Whether one wildcard pattern covers another: whether all texts that the inner one matches are matched by the outer one.
/// Exact: every set of places in the outer pattern that some text of the inner one leads to is looked at.
/// </summary>
internal static class PatternInclusion
{
    // Patterns of single characters between many stars have exponentially many sets. Beyond this many "not covered" is the answer, which claims least.
    private const int MostSets = 20_000;

    // Stands for all characters that neither pattern names. No policy has it.
    private const char Other = '\0';

    /// <summary>Whether an action pattern covers another: services are compared with services and names with names.</summary>
    public static bool CoversAction(string outer, string inner)
    {
        if (IsAll(outer))
        {
            return true;
        }

        int outerColon = outer.IndexOf(':'), innerColon = inner.IndexOf(':');
        return outerColon > 0 && innerColon > 0
            && MayCover(outer, 0, outerColon, inner, 0, innerColon, ignoreCase: true)
            && MayCover(outer, outerColon + 1, outer.Length, inner, innerColon + 1, inner.Length, ignoreCase: true)
            && Covers(outer.Substring(0, outerColon), inner.Substring(0, innerColon), ignoreCase: true)
            && Covers(outer.Substring(outerColon + 1), inner.Substring(innerColon + 1), ignoreCase: true);
    }

    /// <summary>Whether a pattern matches every text: <c>*</c>.</summary>
    public static bool IsAll(string pattern) => pattern.Length > 0 && pattern[0] == '*' && pattern.All(static character => character == '*');

    /// <summary>Whether a pattern covers another. Actions have no case, resources have.</summary>
    public static bool Covers(string outer, string inner, bool ignoreCase)
    {
        if (!MayCover(outer, 0, outer.Length, inner, 0, inner.Length, ignoreCase))
        {
            return false;
        }

        // Its two ends are the same, and what may stand between them is anything, or nothing does.
        if (outer.IndexOf('?') < 0 && outer.IndexOf('*') == outer.LastIndexOf('*'))
        {
            return true;
        }

        outer = Normal(outer, ignoreCase);
        inner = Normal(inner, ignoreCase);
        return outer == inner || outer == "*" || new Search(outer, inner).Succeeds();
    }

    // Up to its first wildcard and from its last one on, the outer pattern takes one character each. Most pairs differ there, and nothing is allocated for them.
    private static bool MayCover(string outer, int outerStart, int outerEnd, string inner, int innerStart, int innerEnd, bool ignoreCase)
    {
        for (; outerStart < outerEnd && outer[outerStart] is not ('*' or '?'); outerStart++, innerStart++)
        {
            if (innerStart >= innerEnd || !AreSame(outer[outerStart], inner[innerStart], ignoreCase))
            {
                return false;
            }
        }

        for (; outerStart < outerEnd && outer[outerEnd - 1] is not ('*' or '?'); outerEnd--, innerEnd--)
        {
            if (innerStart >= innerEnd || !AreSame(outer[outerEnd - 1], inner[innerEnd - 1], ignoreCase))
            {
                return false;
            }
        }

        return outerStart < outerEnd || innerStart >= innerEnd;
    }

    private static bool AreSame(char outer, char inner, bool ignoreCase) => outer == inner || (ignoreCase && char.ToLowerInvariant(outer) == char.ToLowerInvariant(inner));

    // In a run of wildcards only the number of "?" counts and whether there is a "*": "*?*" is "?*".
    private static string Normal(string pattern, bool ignoreCase)
    {
        var normal = new System.Text.StringBuilder(pattern.Length);
        var star = false;
        foreach (var character in ignoreCase ? pattern.ToLowerInvariant() : pattern)
        {
            if (character == '*')
            {
                star = true;
                continue;
            }

            if (star && character != '?')
            {
                normal.Append('*');
                star = false;
            }

            normal.Append(character);
        }

        return (star ? normal.Append('*') : normal).ToString();
    }

    /// <summary>The sets of places in the outer pattern, one bit a place, that texts of the inner one lead to.</summary>
    private sealed class Search
    {
        private readonly string _inner;
        private readonly HashSet<char> _alphabet = new() { Other };
        private readonly Dictionary<char, BigInteger> _takes = new();
        private readonly BigInteger _stars;
        private readonly BigInteger _end;
        private readonly HashSet<(int Place, BigInteger Set)> _seen = new();
        private readonly Stack<(int Place, BigInteger Set)> _open = new();

        public Search(string outer, string inner)
        {
            _inner = inner;
            _end = BigInteger.One << outer.Length;
            _alphabet.UnionWith(outer.Concat(inner).Where(static character => character is not ('*' or '?')));
            foreach (var character in _alphabet)
            {
                _takes[character] = BigInteger.Zero;
            }

            for (var i = 0; i < outer.Length; i++)
            {
                if (outer[i] == '*')
                {
                    _stars |= BigInteger.One << i;
                    continue;
                }

                foreach (var character in _alphabet)
                {
                    _takes[character] |= outer[i] == '?' || outer[i] == character ? BigInteger.One << i : BigInteger.Zero;
                }
            }
        }

        public bool Succeeds()
        {
            Visit(0, PastStars(BigInteger.One));
            while (_open.Count > 0)
            {
                var (place, set) = _open.Pop();
                if (_seen.Count > MostSets || (place == _inner.Length && (set & _end).IsZero))
                {
                    return false;
                }

                if (place < _inner.Length && !Step(place, set))
                {
                    return false;
                }
            }

            return true;
        }

        // Each character that the inner pattern may have there; false if the outer one is at an end with one of them.
        private bool Step(int place, BigInteger set)
        {
            var wildcard = _inner[place];
            if (wildcard == '*')
            {
                Visit(place + 1, set);
            }

            foreach (var character in _alphabet)
            {
                if (wildcard is not ('*' or '?') && wildcard != character)
                {
                    continue;
                }

                var next = PastStars(((set & _takes[character]) << 1) | (set & _stars));
                if (next.IsZero)
                {
                    return false;
                }

                Visit(wildcard == '*' ? place : place + 1, next);
            }

            return true;
        }

        private BigInteger PastStars(BigInteger set) => set | ((set & _stars) << 1);

        private void Visit(int place, BigInteger set)
        {
            if (_seen.Add((place, set)))
            {
                _open.Push((place, set));
            }
        }
    }
}
