using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookRoleAnalyzers.Tests.Robustness;

/// <summary>Ways to break code; with the same seed always the same ones.</summary>
internal sealed class Mutations(int seed)
{
    private static readonly string[] Noise = ["{", "}", "(", ")", "[", "]", "\"", "\"\"\"", "'", "\\", "$", "@", ";", ",", "=", "=>", "new", "<", ">", "*/", "/*", "//", "\0", "\u2028", "\uD800", "#if", "+", "?", "!", "..", "{{", "u8", "s3:*", "null", "\n", "\r"];

    private readonly Random _random = new(seed);

    /// <summary>The code as far as it is typed, up to each token after the usings; in blocks of a few tokens where <paramref name="step"/> is above 1.</summary>
    public static IEnumerable<string> Prefixes(string source, int step = 1) => Tokens(source).Where((_, index) => index % step == 0).Select(token => source[..token.Span.End]);

    /// <summary>The code without each of its tokens.</summary>
    public static IEnumerable<string> Deletions(string source, int step = 1) => Tokens(source).Where((_, index) => index % step == 0).Select(token => source.Remove(token.SpanStart, token.Span.Length));

    /// <summary>The code with one to four tokens swapped, doubled or taken out, or characters made others.</summary>
    public string Next(string source)
    {
        for (var times = 1 + _random.Next(4); times > 0; times--)
        {
            var tokens = Tokens(source);
            source = tokens.Count < 2 ? source : Mutated(source, tokens[_random.Next(tokens.Count)], tokens[_random.Next(tokens.Count)]);
        }

        return source;
    }

    private string Mutated(string source, SyntaxToken one, SyntaxToken other)
    {
        var (first, second) = one.SpanStart < other.SpanStart ? (one, other) : (other, one);
        var text = new StringBuilder(source);
        switch (_random.Next(6))
        {
            case 0:
                text.Remove(second.SpanStart, second.Span.Length).Insert(second.SpanStart, first.Text);
                text.Remove(first.SpanStart, first.Span.Length).Insert(first.SpanStart, second.Text);
                break;
            case 1:
                text.Insert(first.SpanStart, first.Text + " ");
                break;
            case 2:
                text.Insert(second.SpanStart, source[first.SpanStart..Math.Min(second.SpanStart, first.SpanStart + 200)]);
                break;
            case 3:
                text.Remove(one.SpanStart, one.Span.Length);
                break;
            case 4:
                text[one.SpanStart + _random.Next(one.Span.Length)] = (char)_random.Next(1, 0x3000);
                break;
            default:
                text.Insert(one.SpanStart + _random.Next(one.Span.Length + 1), Noise[_random.Next(Noise.Length)]);
                break;
        }

        return text.ToString();
    }

    // Without the usings, as then no type is known and nothing is tested.
    private static List<SyntaxToken> Tokens(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview)).GetCompilationUnitRoot();
        var start = root.Usings.Count > 0 ? root.Usings[^1].Span.End : 0;
        return root.DescendantTokens().Where(token => token.SpanStart >= start && token.Span.Length > 0).ToList();
    }
}
