using System.Globalization;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Values;

/// <summary>.NET's composite format strings: <c>{0}</c> is the first item, <c>{{</c> is a brace.</summary>
internal static class CompositeFormat
{
    /// <summary>The text that a format makes of some items; null where .NET would throw, or where the format itself isn't known.</summary>
    public static SourceString? Apply(SourceString format, IReadOnlyList<ListItem> items, SyntaxNode call)
    {
        // What isn't known of a format may have items of its own.
        if (format.Known is not { } characters)
        {
            return null;
        }

        var builder = new SourceStringBuilder();
        for (var i = 0; i < characters.Length && builder.Length <= Limits.TextLength;)
        {
            var brace = characters.IndexOfAny(Braces, i);
            brace = brace < 0 ? characters.Length : brace;
            builder.Append(format, i, brace - i, isReworked: true);
            if (brace + 1 < characters.Length && characters[brace + 1] == characters[brace])
            {
                builder.Append(format, brace, 1, isReworked: true);
                i = brace + 2;
                continue;
            }

            i = brace;
            if (i < characters.Length && !TryAppendItem(format, items, call, builder, ref i))
            {
                return null;
            }
        }

        return builder.ToSourceString();
    }

    private static readonly char[] Braces = { '{', '}' };

    private static bool TryAppendItem(SourceString format, IReadOnlyList<ListItem> items, SyntaxNode call, SourceStringBuilder builder, ref int start)
    {
        var end = format.Characters.IndexOf('}', start);
        if (format.Characters[start] != '{' || end < 0)
        {
            return false;
        }

        var item = format.Characters.Substring(start + 1, end - start - 1);
        var length = item.TakeWhile(static character => character is >= '0' and <= '9').Count();
        if (length is 0 or > 6 || int.Parse(item.Substring(0, length), CultureInfo.InvariantCulture) is var index && index >= items.Count || item.IndexOf('{') >= 0)
        {
            return false;
        }

        switch (item.Substring(length).Trim(' '))
        {
            case "":
                Texts.Append(items[index], call, builder);
                break;
            case [',' or ':', ..]:
                // A width or a format changes the item in ways of its own.
                builder.AppendHole(new TextHole(call, null), format.SpanOf(start, end + 1 - start), null);
                break;
            default:
                return false;
        }

        start = end + 1;
        return true;
    }
}
