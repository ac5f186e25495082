using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Values;

/// <summary>Values as the text that C# makes of them, with a hole for what the source doesn't decide.</summary>
internal static class Texts
{
    /// <summary>Adds what <c>+</c>, a hole of an interpolated string or an item of a format makes of a value.</summary>
    /// <param name="value">The value, which may be written elsewhere.</param>
    /// <param name="expression">What stands for it.</param>
    /// <param name="place">The part of the source that stands for it, braces included.</param>
    /// <param name="literal">The literal around it; null if there is none.</param>
    /// <param name="builder">Where it goes.</param>
    public static void Append(Value value, SyntaxNode expression, TextSpan place, LiteralSpelling? literal, SourceStringBuilder builder)
    {
        switch (value)
        {
            case TextValue text:
                builder.Append(In(expression.SyntaxTree, text, place));
                break;
            case ConstantValue { IsEnum: false, Constant: char or bool or byte or short or int or long or null } constant:
                builder.AppendWhole(Convert.ToString(constant.Constant, CultureInfo.InvariantCulture) ?? "", place, literal);
                break;
            default:
                builder.AppendHole(new TextHole(expression, value.Symbol, value.Owner), place, literal);
                break;
        }
    }

    /// <summary>Adds a part of what a call makes; a hole for one that is there only maybe.</summary>
    /// <param name="part">The part, which may be written in another file.</param>
    /// <param name="call">The call, in whose file all that it makes is shown.</param>
    /// <param name="builder">Where it goes.</param>
    public static void Append(ListItem part, SyntaxNode call, SourceStringBuilder builder)
    {
        var node = part.Site.Node.SyntaxTree == call.SyntaxTree ? part.Site.Node : call;
        if (part.IsCertain)
        {
            Append(part.Value, node, node.Span, null, builder);
        }
        else
        {
            builder.AppendHole(new TextHole(node, null), node.Span, null);
        }
    }

    public static void Append(Argument argument, SyntaxNode call, SourceStringBuilder builder) =>
        Append(new ListItem(argument.Value, IsCertain: true, Origin.Of(argument.Node)), call, builder);

    /// <summary>A text with its own places, if they are in the file of some code, else standing where that code has it.</summary>
    public static SourceString In(SyntaxTree tree, TextValue text, TextSpan place) => text.Origin.Node.SyntaxTree == tree ? text.Text : text.Text.StandingAt(place);

    /// <summary>A text of which nothing is known but what it was asked of.</summary>
    public static SourceString Hole(SyntaxNode node, ISymbol? symbol, Value? owner)
    {
        var builder = new SourceStringBuilder();
        builder.AppendHole(new TextHole(node, symbol, owner), node.Span, null);
        return builder.ToSourceString();
    }

    /// <summary>The items between separators; null if there may be others.</summary>
    public static SourceString? Join(SourceString separator, ListValue list, SyntaxNode call)
    {
        if (!list.IsComplete)
        {
            return null;
        }

        var builder = new SourceStringBuilder();
        for (var i = 0; i < list.Items.Length && builder.Length <= Limits.TextLength; i++)
        {
            if (i > 0)
            {
                // One literal stands for all of the separators.
                builder.Append(separator, 0, separator.Length, isReworked: true);
            }

            Append(list.Items[i], call, builder);
        }

        return builder.ToSourceString();
    }
}
