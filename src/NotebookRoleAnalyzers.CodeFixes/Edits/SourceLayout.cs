using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>How a file of C# is laid out, read off the file itself.</summary>
/// <param name="LineEnd">Its line ends.</param>
/// <param name="Indentation">One step of indentation.</param>
/// <param name="BracesOnOwnLine">Whether an opening brace of an initializer stands on a line of its own.</param>
/// <param name="KeysInBrackets">Whether dictionaries are initialized as <c>["key"] = value</c>, not as <c>{ "key", value }</c>.</param>
internal sealed record SourceLayout(string LineEnd, string Indentation, bool BracesOnOwnLine, bool KeysInBrackets)
{
    public static SourceLayout Of(SyntaxNode root)
    {
        var text = root.SyntaxTree.GetText();
        var (lineEnd, indentation) = ("\n", "    ");
        if (text.Lines.Count > 1)
        {
            var first = text.Lines[0];
            lineEnd = text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak));
        }

        var least = text.Lines.Select(line => IndentationAt(text, line.Start, ofLine: true)).Where(static spaces => spaces.Length > 0).OrderBy(static spaces => spaces.Length).FirstOrDefault();
        if (least is not null)
        {
            indentation = least[0] == '\t' ? "\t" : least.Length is 2 or 3 or 4 or 8 ? least : indentation;
        }

        var braces = root.DescendantNodes().OfType<InitializerExpressionSyntax>().Where(initializer => initializer.Parent is BaseObjectCreationExpressionSyntax && IsMultiLine(text, initializer.Span)).Select(static initializer => initializer.OpenBraceToken)
            .Concat(root.DescendantNodes().OfType<BlockSyntax>().Where(block => IsMultiLine(text, block.Span)).Select(static block => block.OpenBraceToken))
            .Concat(root.DescendantNodes().OfType<TypeDeclarationSyntax>().Where(type => IsMultiLine(text, type.Span)).Select(static type => type.OpenBraceToken));
        var own = 0;
        foreach (var brace in braces)
        {
            own += IsFirstOnLine(text, brace.SpanStart) ? 1 : -1;
        }

        var hasPairs = root.DescendantNodes().OfType<InitializerExpressionSyntax>().Any(static initializer => initializer.Parent is InitializerExpressionSyntax && initializer.Expressions.Count == 2);
        var hasBrackets = root.DescendantNodes().OfType<ImplicitElementAccessSyntax>().Any();
        return new SourceLayout(lineEnd, indentation, own >= 0, hasBrackets || !hasPairs);
    }

    /// <summary>The white space that the line of a position begins with.</summary>
    public static string IndentationAt(SourceText text, int position, bool ofLine = false)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var end = line.Start;
        while (end < line.End && text[end] is (' ' or '\t'))
        {
            end++;
        }

        return ofLine && end == line.End ? "" : text.ToString(TextSpan.FromBounds(line.Start, end));
    }

    public static bool IsFirstOnLine(SourceText text, int position) =>
        string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position)));

    public static bool IsMultiLine(SourceText text, TextSpan span) => text.Lines.IndexOf(span.Start) != text.Lines.IndexOf(span.End);
}
