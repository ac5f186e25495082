using Microsoft.CodeAnalysis.Text;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>Text that stands for a value which its author meant to put there: <c>&lt;account-id&gt;</c>, <c>YOUR_BUCKET</c>, <c>${AWS::Region}</c>.</summary>
/// <param name="Text">The text that holds it.</param>
/// <param name="Start">The index of its first character there.</param>
/// <param name="Length">Its length.</param>
/// <param name="Token">What it stands for.</param>
internal sealed record Placeholder(SourceString Text, int Start, int Length, Token Token)
{
    public string Spelling => Text.Characters.Substring(Start, Length);

    public TextSpan Span => Text.SpanOf(Start, Length);

    public static IEnumerable<Placeholder> In(SourceString text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var length = LengthAt(text.Characters, start);
            if (length > 0)
            {
                yield return new Placeholder(text, start, length, TokenOf(text.Characters.Substring(start, length)));
                start += length - 1;
            }
        }
    }

    private static int LengthAt(string text, int start)
    {
        switch (text[start])
        {
            case '<':
                return LengthTo(text, start, 1, '>');
            case '$' when string.CompareOrdinal(text, start, "${AWS::", 0, 7) == 0:
                return LengthTo(text, start, 7, '}');
            case 'Y' when string.CompareOrdinal(text, start, "YOUR", 0, 4) == 0 && start + 4 < text.Length && text[start + 4] is '_' or '-' && (start == 0 || !IsName(text[start - 1])):
                var end = start + 5;
                while (end < text.Length && text[end] is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-')
                {
                    end++;
                }

                return end > start + 5 ? end - start : 0;
            default:
                return 0;
        }
    }

    // Only a name between the brackets makes a placeholder: letters first, then digits, hyphens, underscores or spaces too.
    private static int LengthTo(string text, int start, int opening, char close)
    {
        var end = start + opening;
        while (end < text.Length && (IsName(text[end]) || (end > start + opening && text[end] is '-' or ' ')))
        {
            end++;
        }

        return end < text.Length && text[end] == close && end > start + opening && char.IsLetter(text[start + opening]) ? end + 1 - start : 0;
    }

    private static bool IsName(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';

    private static Token TokenOf(string spelling)
    {
        var name = new string(spelling.Where(char.IsLetter).Select(char.ToLowerInvariant).ToArray());
        name = name.StartsWith("your", StringComparison.Ordinal) ? name.Substring(4) : name;
        name = name.StartsWith("aws", StringComparison.Ordinal) ? name.Substring(3) : name;
        return name switch
        {
            "account" or "accountid" or "accountnumber" => Token.AccountId,
            "region" => Token.Region,
            "partition" => Token.Partition,
            _ => Token.None,
        };
    }
}
