using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>Adds entries to C#'s dictionaries and members to its objects, where they are created.</summary>
internal static class MapEdits
{
    /// <summary>Whether a map can be given another key where it is created.</summary>
    public static bool CanAdd(SyntaxNode map) => map is BaseObjectCreationExpressionSyntax or AnonymousObjectCreationExpressionSyntax;

    /// <summary>Adds entries, as the others are written.</summary>
    /// <param name="edits">The changes.</param>
    /// <param name="map">The creation of the dictionary.</param>
    /// <param name="entries">For each key, which needs no escape, what gives the value for the indentation of its line.</param>
    public static void Add(SourceEdits edits, SyntaxNode map, IReadOnlyCollection<KeyValuePair<string, Func<string, string>>> entries)
    {
        if (map is not BaseObjectCreationExpressionSyntax creation)
        {
            Append(edits, map, entries.Select(static entry => (Func<string, string>)(indentation => entry.Key + " = " + entry.Value(indentation))).ToList());
            return;
        }

        var last = creation.Initializer?.Expressions.LastOrDefault();
        var isPair = last is null ? !edits.Layout.KeysInBrackets : last is InitializerExpressionSyntax;
        Append(edits, creation, entries.Select(entry => (Func<string, string>)(indentation =>
            isPair ? "{ \"" + entry.Key + "\", " + entry.Value(indentation) + " }" : "[\"" + entry.Key + "\"] = " + entry.Value(indentation))).ToList());
    }

    /// <summary>Sets a property in the initializer of an object.</summary>
    public static void AddMember(SourceEdits edits, BaseObjectCreationExpressionSyntax creation, string name, Func<string, string> value) =>
        Append(edits, creation, new Func<string, string>[] { indentation => name + " = " + value(indentation) });

    /// <summary>Adds what stands in the initializer of an object, each for the indentation of its line.</summary>
    public static void Append(SourceEdits edits, SyntaxNode creation, IReadOnlyCollection<Func<string, string>> entries)
    {
        var text = creation.SyntaxTree.GetText();
        if (creation is BaseObjectCreationExpressionSyntax { Initializer: null })
        {
            edits.Insert(creation.Span.End, CSharpWriter.Initializer(edits.Layout, SourceLayout.IndentationAt(text, creation.SpanStart), indentation => entries.Select(entry => entry(indentation))));
            return;
        }

        var (opening, members, closing) = ContentsOf(creation);
        var outer = SourceLayout.IndentationAt(text, closing.SpanStart);
        var isMultiLine = SourceLayout.IsMultiLine(text, TextSpan.FromBounds(opening.SpanStart, closing.Span.End));
        if (members.Count == 0)
        {
            var inner = outer + edits.Layout.Indentation;
            edits.Insert(opening.Span.End, isMultiLine
                ? edits.Layout.LineEnd + inner + Join("," + edits.Layout.LineEnd + inner, inner)
                : " " + Join(", ", outer));
            return;
        }

        var last = members[members.Count - 1];
        var hasTrailingComma = members.SeparatorCount == members.Count;
        var end = hasTrailingComma ? members.GetSeparator(members.Count - 1).Span.End : last.Span.End;
        if (!isMultiLine)
        {
            edits.Insert(end, (hasTrailingComma ? " " : ", ") + Join(", ", outer));
            return;
        }

        // A comment behind the last entry stays behind it.
        var indentation = SourceLayout.IndentationAt(text, last.SpanStart);
        var behind = text.Lines.GetLineFromPosition(end).End;
        behind = behind <= closing.SpanStart ? behind : end;
        if (!hasTrailingComma)
        {
            edits.Insert(end, ",");
        }

        edits.Insert(behind, edits.Layout.LineEnd + indentation + Join("," + edits.Layout.LineEnd + indentation, indentation) + (hasTrailingComma ? "," : ""));

        string Join(string separator, string at) => string.Join(separator, entries.Select(entry => entry(at)));
    }

    private static (SyntaxToken Opening, SeparatedSyntaxList<SyntaxNode> Members, SyntaxToken Closing) ContentsOf(SyntaxNode creation) => creation switch
    {
        AnonymousObjectCreationExpressionSyntax anonymous => (anonymous.OpenBraceToken, anonymous.Initializers, anonymous.CloseBraceToken),
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => (initializer.OpenBraceToken, initializer.Expressions, initializer.CloseBraceToken),
        _ => default,
    };
}
