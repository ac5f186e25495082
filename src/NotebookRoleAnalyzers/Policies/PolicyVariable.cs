using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>What begins as a policy variable does, right or wrong: <c>${aws:username}</c>, <c>${aws:PrincipalTag/team, 'none'}</c>, <c>${*}</c>, <c>${aws:username</c>.</summary>
/// <param name="Start">The index of its first character in its text.</param>
/// <param name="Length">Its length; to the end of the text where it isn't closed.</param>
/// <param name="IsClosed">Whether it has its brace.</param>
/// <param name="Content">What stands in its braces.</param>
internal sealed record PolicyVariable(int Start, int Length, bool IsClosed, string Content)
{
    private const string Opening = "${";

    /// <summary>The key that it is replaced by the value of, without a default.</summary>
    public string Name => Content.Split(',')[0];

    /// <summary>What stands before a tag's own name, which may have white space, and before a default.</summary>
    public string Head => Name.Split('/')[0] is var head && head.Length < Name.Length ? head : Name.Length < Content.Length ? Name.TrimEnd() : Name;

    /// <summary>Whether CloudFormation reads it: its own parameters and resources, and what is kept from it by an exclamation mark.</summary>
    public bool IsOfCloudFormation => Content.Contains("::") || Content.StartsWith("!", StringComparison.Ordinal);

    /// <summary>Those in a text that aren't partly unknown. One that another begins in isn't closed.</summary>
    public static IEnumerable<PolicyVariable> In(SourceString text)
    {
        for (var start = text.Characters.IndexOf(Opening, StringComparison.Ordinal); start >= 0;)
        {
            var next = text.Characters.IndexOf(Opening, start + Opening.Length, StringComparison.Ordinal);
            var end = text.Characters.IndexOf('}', start) + 1;
            var isClosed = end > 0 && (next < 0 || end <= next);
            var length = (isClosed ? end : next < 0 ? text.Length : next) - start;
            if (!Enumerable.Range(start, length).Any(text.IsHole))
            {
                yield return new PolicyVariable(start, length, isClosed, text.Characters.Substring(start + Opening.Length, length - Opening.Length - (isClosed ? 1 : 0)));
            }

            start = next;
        }
    }
}
