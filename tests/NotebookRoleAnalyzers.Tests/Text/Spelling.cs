using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Tests.Text;

/// <summary>Checks that the places of a text's characters are those that write them, with the compiler's own lexer as the judge.</summary>
internal static class Spelling
{
    /// <summary>Every character without a hole has its literal, and the source there is the character or its escape.</summary>
    public static void AssertExact(WrittenText read)
    {
        Assert.True(read.Value is null || read.Value == read.Text.Characters, read.Syntax + " was read as " + read.Text.Characters);
        var end = 0;
        foreach (var run in read.Text.Runs)
        {
            Assert.Equal(end, run.Start);
            Assert.True(run.Hole is not null || run.Literal is not null, read.Syntax + " is opaque");
            end = run.End;
            for (var i = run.Start; i < run.End && run.Hole is null; i++)
            {
                AssertExact(read, run, i);
            }
        }

        Assert.Equal(read.Text.Length, end);
    }

    /// <summary>Nothing of the literal is left over but its quotes and, in a raw one, the indentation of its lines.</summary>
    public static void AssertWhole(WrittenText read)
    {
        var position = read.Syntax.SpanStart;
        foreach (var run in read.Text.Runs)
        {
            AssertLeftOver(read, position, run.Source.Start, run.Literal!);
            position = run.Source.End;
        }

        AssertLeftOver(read, position, read.Syntax.Span.End, read.Text.Runs.LastOrDefault().Literal);
    }

    private static void AssertExact(WrittenText read, TextRun run, int index)
    {
        var written = read.Written(index, 1);
        var expected = read.Text.Characters.Substring(run.Start, run.Length);
        Assert.Equal(run.IsVerbatim ? read.Text.Characters[index].ToString() : expected, run.IsVerbatim ? written : Meaning(written, run.Literal!));
    }

    private static string Meaning(string written, LiteralSpelling literal)
    {
        if (literal.Dollars > 0 && !literal.IsRaw && written is "{{" or "}}")
        {
            return written.Substring(1);
        }

        var quoted = (literal.Kind == LiteralKind.Verbatim ? "@\"" : "\"") + written + "\"";
        return ((LiteralExpressionSyntax)SyntaxFactory.ParseExpression(quoted)).Token.ValueText;
    }

    private static void AssertLeftOver(WrittenText read, int start, int end, LiteralSpelling? literal)
    {
        var leftOver = read.Source.Substring(start, end - start);
        if (start != read.Syntax.SpanStart && end != read.Syntax.Span.End)
        {
            Assert.True(leftOver.Length == 0 || literal is { Kind: LiteralKind.RawMultiLine }, "Left over: " + leftOver);
            Assert.True(leftOver.Length <= (literal?.Indentation.Length ?? 0) && string.IsNullOrWhiteSpace(leftOver), "Left over: " + leftOver);
        }
        else
        {
            Assert.Equal("", leftOver.Trim('$', '@', '"', 'u', 'U', '8', ' ', '\t', '\r', '\n', '\u0085', '\u2028', '\u2029', '\u3000'));
        }
    }
}
