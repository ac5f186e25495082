using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NotebookRoleAnalyzers.Text;

/// <summary>
/// Reads the string tokens of every kind of literal. What it makes is compared with the value that the compiler gave the token;
/// where they differ, which no known token does, the text is one opaque run, so a wrong place is never shown.
/// </summary>
internal static class LiteralReader
{
    /// <summary>Adds the value of a literal that isn't interpolated.</summary>
    public static void Append(LiteralExpressionSyntax literal, SourceStringBuilder target)
    {
        var token = literal.Token;
        var builder = new SourceStringBuilder();
        if (Spelling(literal) is { } spelling && Content(token, spelling) is { } content)
        {
            AppendContent(token.Text, token.SpanStart, content, spelling, isLineStart: true, builder);
        }

        var text = builder.ToSourceString();
        if (text.Characters == token.ValueText)
        {
            target.Append(text);
        }
        else
        {
            target.AppendWhole(token.ValueText, literal.Span, null);
        }
    }

    /// <summary>Adds one stretch of text of an interpolated string.</summary>
    /// <param name="text">The stretch.</param>
    /// <param name="spelling">The interpolated string around it, from <see cref="Spelling(InterpolatedStringExpressionSyntax)"/>.</param>
    /// <param name="isFirst">Whether nothing of the string comes before it.</param>
    /// <param name="target">Where it goes.</param>
    public static void Append(InterpolatedStringTextSyntax text, LiteralSpelling spelling, bool isFirst, SourceStringBuilder target)
    {
        var token = text.TextToken;
        var builder = new SourceStringBuilder();
        AppendContent(token.Text, token.SpanStart, new TextSpan(0, token.Text.Length), spelling, isFirst, builder);

        // The token's own value keeps braces doubled in the two escaped kinds.
        var value = spelling.IsRaw ? token.ValueText : token.ValueText.Replace("{{", "{").Replace("}}", "}");
        var read = builder.ToSourceString();
        if (read.Characters == value)
        {
            target.Append(read);
        }
        else
        {
            target.AppendWhole(value, text.Span, null);
        }
    }

    public static LiteralSpelling? Spelling(LiteralExpressionSyntax literal) => literal.Token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken => new LiteralSpelling(
            literal,
            literal.Token.Text.StartsWith("@", StringComparison.Ordinal) ? LiteralKind.Verbatim : LiteralKind.Regular,
            0,
            "",
            literal.Token.IsKind(SyntaxKind.Utf8StringLiteralToken)),
        SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken => new LiteralSpelling(
            literal, LiteralKind.RawSingleLine, 0, "", literal.Token.IsKind(SyntaxKind.Utf8SingleLineRawStringLiteralToken)),
        SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken => new LiteralSpelling(
            literal, LiteralKind.RawMultiLine, 0, LastLineIndentation(literal.Token.Text), literal.Token.IsKind(SyntaxKind.Utf8MultiLineRawStringLiteralToken)),
        _ => null,
    };

    public static LiteralSpelling Spelling(InterpolatedStringExpressionSyntax text)
    {
        var start = text.StringStartToken.Text;
        var kind = text.StringStartToken.Kind() switch
        {
            SyntaxKind.InterpolatedSingleLineRawStringStartToken => LiteralKind.RawSingleLine,
            SyntaxKind.InterpolatedMultiLineRawStringStartToken => LiteralKind.RawMultiLine,
            _ => start.IndexOf('@') >= 0 ? LiteralKind.Verbatim : LiteralKind.Regular,
        };
        var dollars = kind is LiteralKind.RawSingleLine or LiteralKind.RawMultiLine ? start.Count(static c => c == '$') : 1;
        return new LiteralSpelling(text, kind, dollars, kind == LiteralKind.RawMultiLine ? LastLineIndentation(text.ToString()) : "", IsUtf8: false);
    }

    private static string LastLineIndentation(string text)
    {
        var start = LastLineEnd(text, text.Length) + 1;
        var end = start;
        while (end < text.Length && SyntaxFacts.IsWhitespace(text[end]))
        {
            end++;
        }

        return text.Substring(start, end - start);
    }

    // The index of the last character of a line end before another index; -1 if there is none.
    private static int LastLineEnd(string text, int before)
    {
        var index = before - 1;
        while (index >= 0 && !SyntaxFacts.IsNewLine(text[index]))
        {
            index--;
        }

        return index;
    }

    private static bool IsCarriageReturnOfPair(string text, int index) => text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n';

    // The part of the token's text between its quotes, without the first and last line break of a multi-line raw literal.
    private static TextSpan? Content(SyntaxToken token, LiteralSpelling spelling)
    {
        var text = token.Text;
        var start = text.IndexOf('"');
        var end = text.LastIndexOf('"');
        if (start < 0 || end <= start)
        {
            return null;
        }

        if (!spelling.IsRaw)
        {
            return TextSpan.FromBounds(start + 1, end);
        }

        var quotes = start;
        while (quotes < text.Length && text[quotes] == '"')
        {
            quotes++;
        }

        var count = quotes - start;
        start = quotes;
        end = end + 1 - count;
        if (spelling.Kind == LiteralKind.RawMultiLine && start < end)
        {
            while (start < end && !SyntaxFacts.IsNewLine(text[start]))
            {
                start++;
            }

            start += IsCarriageReturnOfPair(text, start) ? 2 : 1;
            end = LastLineEnd(text, end);
            end -= end > 0 && IsCarriageReturnOfPair(text, end - 1) ? 1 : 0;
        }

        return start <= end ? TextSpan.FromBounds(start, end) : new TextSpan(start, 0);
    }

    private static void AppendContent(string source, int offset, TextSpan content, LiteralSpelling spelling, bool isLineStart, SourceStringBuilder builder)
    {
        var index = content.Start;
        while (index < content.End)
        {
            if (spelling.Kind == LiteralKind.RawMultiLine && isLineStart)
            {
                index += IndentationAt(source, index, content.End, spelling.Indentation);
                isLineStart = false;
                continue;
            }

            var length = EscapeLength(source, index, content.End, spelling, out var characters);
            if (characters is null)
            {
                isLineStart = SyntaxFacts.IsNewLine(source[index]) && !IsCarriageReturnOfPair(source, index);
                builder.AppendVerbatim(source[index], offset + index, spelling);
            }
            else
            {
                builder.AppendWhole(characters, new TextSpan(offset + index, length), spelling);
            }

            index += length;
        }
    }

    // A line of white space only may be shorter than the indentation.
    private static int IndentationAt(string source, int index, int end, string indentation)
    {
        var length = 0;
        while (length < indentation.Length && index + length < end && source[index + length] == indentation[length])
        {
            length++;
        }

        return length;
    }

    private static int EscapeLength(string source, int index, int end, LiteralSpelling spelling, out string? characters)
    {
        characters = null;
        var current = source[index];
        if (spelling.IsRaw)
        {
            return 1;
        }

        if (spelling.Dollars > 0 && current is '{' or '}' && index + 1 < end && source[index + 1] == current)
        {
            characters = current.ToString();
            return 2;
        }

        if (spelling.Kind == LiteralKind.Verbatim)
        {
            if (current != '"')
            {
                return 1;
            }

            characters = "\"";
            return 2;
        }

        if (current != '\\' || index + 1 >= end)
        {
            return 1;
        }

        return BackslashLength(source, index, end, out characters);
    }

    private static int BackslashLength(string source, int index, int end, out string? characters)
    {
        switch (source[index + 1])
        {
            case 'u':
                return HexLength(source, index, end, 4, 4, out characters);
            case 'U':
                return HexLength(source, index, end, 8, 8, out characters);
            case 'x':
                return HexLength(source, index, end, 1, 4, out characters);
            case var letter:
                characters = letter switch
                {
                    '0' => "\0",
                    'a' => "\a",
                    'b' => "\b",
                    'e' => "\u001b",
                    'f' => "\f",
                    'n' => "\n",
                    'r' => "\r",
                    't' => "\t",
                    'v' => "\v",
                    _ => letter.ToString(),
                };
                return 2;
        }
    }

    private static int HexLength(string source, int index, int end, int least, int most, out string? characters)
    {
        var length = 0;
        while (length < most && index + 2 + length < end && Uri.IsHexDigit(source[index + 2 + length]))
        {
            length++;
        }

        var isCode = int.TryParse(source.Substring(index + 2, length), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code);
        characters = !isCode || length < least || code > 0x10FFFF ? "" : code is > 0xFFFF ? char.ConvertFromUtf32(code) : ((char)code).ToString();
        return 2 + length;
    }
}
