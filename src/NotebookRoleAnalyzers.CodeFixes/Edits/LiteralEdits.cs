using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>Changes characters of a string where they are written, in the spelling of the literal around them.</summary>
internal static class LiteralEdits
{
    private static readonly char[] Braces = { '{', '}' };

    /// <summary>Replaces some characters of a string, or inserts some where <paramref name="length"/> is 0.</summary>
    public static void Replace(SourceEdits edits, SourceString text, int start, int length, IReadOnlyList<TextPart> parts)
    {
        if (length == 0 && text.SpanInFile(start, length) is null)
        {
            Insert(edits, text, start, parts);
            return;
        }

        if (text.SpanInFile(start, length) is { } place)
        {
            edits.Replace(place, string.Concat(parts.Select(static part => part.Characters)));
            return;
        }

        if (PieceOf(text, start, length) is { } piece)
        {
            Write(edits, piece, text.RunsOf(start, length).First().Literal!, parts, text, start + length);
            return;
        }

        var isWritten = false;
        TextRun? previous = null;
        foreach (var run in text.RunsOf(start, length))
        {
            if (!isWritten && run.Literal is { } literal)
            {
                Write(edits, run.Source, literal, parts, text, start + length);
                isWritten = true;
            }
            else
            {
                // The rest of the characters, in another literal or in an operand between two; what a raw literal indents its lines with goes with them.
                var isNextLine = run.Literal is { IsRaw: true } && previous?.Literal == run.Literal && previous.Value.Source.End <= run.Source.Start;
                edits.Replace(isNextLine ? TextSpan.FromBounds(previous!.Value.Source.End, run.Source.End) : run.Source, run.Literal is null ? "\"\"" : "");
            }

            previous = run;
        }
    }

    // The span of characters that stand in one literal, with the indentation of the lines between them, which is none of the string's, and the holes that bring others from elsewhere.
    private static TextSpan? PieceOf(SourceString text, int start, int length)
    {
        var runs = text.RunsOf(start, length).ToList();
        if (runs[0].Literal is not { } literal)
        {
            return null;
        }

        var (end, isElsewhere) = (runs[0].Source.Start, false);
        foreach (var run in runs)
        {
            isElsewhere = (run.Literal ?? literal) != literal || !literal.Expression.Span.Contains(run.Source);
            if (!isElsewhere && run.Source.Start < end)
            {
                return null;
            }

            end = isElsewhere ? end : run.Source.End;
        }

        return isElsewhere ? null : TextSpan.FromBounds(runs[0].Source.Start, end);
    }

    private static void Insert(SourceEdits edits, SourceString text, int index, IReadOnlyList<TextPart> parts)
    {
        var before = index > 0 ? text.Runs[text.RunAt(index - 1)].Slice(index - 1, index) : (TextRun?)null;
        if (before is { Literal: { } literal } run)
        {
            Write(edits, new TextSpan(run.Source.End, 0), literal, parts, text, index);
        }
        else if (index < text.Length && text.Runs[text.RunAt(index)] is { Literal: { } following } next)
        {
            Write(edits, new TextSpan(next.Slice(index, next.End).Source.Start, 0), following, parts, text, index);
        }
    }

    private static void Write(SourceEdits edits, TextSpan place, LiteralSpelling literal, IReadOnlyList<TextPart> parts, SourceString text, int end)
    {
        var hasExpression = parts.Any(static part => part.Expression is not null);
        if (hasExpression && literal.Dollars == 0 && !literal.IsRaw && IsOnly(literal, place, parts))
        {
            edits.Replace(literal.Expression.Span, parts[0].Expression!);
            return;
        }

        var (contentStart, contentEnd) = (literal.Expression.SpanStart + (literal.Kind == LiteralKind.Verbatim ? 2 : 1), literal.Expression.Span.End - 1);
        var isJoined = hasExpression && literal.Dollars == 0 && !literal.IsRaw && HasBraces(literal, parts);
        var spelling = hasExpression && !isJoined ? Interpolated(edits, literal) : literal;
        var written = new StringBuilder();
        foreach (var part in parts)
        {
            written.Append(part.Characters is { } characters ? Escape(characters, spelling) : isJoined ? Joined(literal, part.Expression!) : Hole(spelling, part.Expression!));
        }

        if (isJoined && NeedsParentheses(literal.Expression))
        {
            edits.Insert(literal.Expression.SpanStart, "(");
            edits.Insert(literal.Expression.Span.End, ")");
        }

        // Two closing braces that meet would end a hole of an interpolated raw literal.
        if (spelling is { IsRaw: true, Dollars: > 0 } && written.Length > 0 && written[written.Length - 1] == '}' && end < text.Length && text.Characters[end] == '}' && parts[parts.Count - 1].Expression is null)
        {
            written.Append(' ');
        }

        // No "" is left where the literal begins or ends with the expression.
        if (isJoined && parts[0].Expression is not null && place.Start == contentStart)
        {
            written.Remove(0, "\" + ".Length);
            place = TextSpan.FromBounds(literal.Expression.SpanStart, place.End);
        }

        if (isJoined && parts[parts.Count - 1].Expression is not null && place.End == contentEnd)
        {
            var quote = literal.Kind == LiteralKind.Verbatim ? " + @\"" : " + \"";
            written.Length -= quote.Length;
            place = TextSpan.FromBounds(place.Start, literal.Expression.Span.End);
        }

        edits.Replace(place, written.ToString());
    }

    // "<account-id>" alone becomes the expression alone.
    private static bool IsOnly(LiteralSpelling literal, TextSpan place, IReadOnlyList<TextPart> parts) =>
        parts.Count == 1 && place.Start == literal.Expression.SpanStart + (literal.Kind == LiteralKind.Verbatim ? 2 : 1) && place.End == literal.Expression.Span.End - 1 && place.Length > 0;

    private static bool HasBraces(LiteralSpelling literal, IReadOnlyList<TextPart> parts) =>
        literal.Expression.ToString().IndexOfAny(Braces) >= 0 || parts.Any(static part => part.Characters?.IndexOfAny(Braces) >= 0);

    private static LiteralSpelling Interpolated(SourceEdits edits, LiteralSpelling literal)
    {
        if (literal.Dollars > 0)
        {
            return literal;
        }

        var dollars = literal.IsRaw ? LongestBraces(literal.Expression.ToString()) + 1 : 1;
        edits.Insert(literal.Expression.SpanStart, new string('$', dollars));
        return literal with { Dollars = dollars };
    }

    private static int LongestBraces(string text)
    {
        var (longest, current) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            current = text[i] is '{' or '}' ? (i > 0 && text[i - 1] == text[i] ? current + 1 : 1) : 0;
            longest = Math.Max(longest, current);
        }

        return longest;
    }

    private static string Joined(LiteralSpelling literal, string expression)
    {
        var quote = literal.Kind == LiteralKind.Verbatim ? "@\"" : "\"";
        return "\" + " + expression + " + " + quote;
    }

    private static string Hole(LiteralSpelling literal, string expression) => new string('{', literal.Dollars) + expression + new string('}', literal.Dollars);

    private static bool NeedsParentheses(SyntaxNode literal) => literal.Parent is MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax or ElementAccessExpressionSyntax or CastExpressionSyntax
        || (literal.Parent is BinaryExpressionSyntax binary && !binary.IsKind(SyntaxKind.AddExpression));

    /// <summary>Characters as a literal spells them.</summary>
    public static string Escape(string characters, LiteralSpelling literal)
    {
        var escaped = new StringBuilder(characters.Length);
        for (var i = 0; i < characters.Length; i++)
        {
            var character = characters[i];
            _ = literal.Kind switch
            {
                LiteralKind.Regular => AppendRegular(escaped, character),
                LiteralKind.Verbatim when character == '"' => escaped.Append("\"\""),
                LiteralKind.RawMultiLine when character == '\n' => escaped.Append('\n').Append(literal.Indentation),
                _ => escaped.Append(character),
            };
            if (literal.Dollars > 0 && character is ('{' or '}'))
            {
                _ = literal.IsRaw ? (i + 1 < characters.Length && characters[i + 1] == character ? escaped.Append(' ') : escaped) : escaped.Append(character);
            }
        }

        return escaped.ToString();
    }

    private static StringBuilder AppendRegular(StringBuilder escaped, char character) => character switch
    {
        '"' => escaped.Append("\\\""),
        '\\' => escaped.Append("\\\\"),
        '\n' => escaped.Append("\\n"),
        '\r' => escaped.Append("\\r"),
        '\t' => escaped.Append("\\t"),
        _ => escaped.Append(character),
    };
}
