using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>Adds entries to C#'s dictionaries and members to its objects where they are created, and takes them out.</summary>
internal static class MapEdits
{
    /// <summary>Whether a map can be given another key where it is created.</summary>
    public static bool CanAdd(SyntaxNode map) => map is BaseObjectCreationExpressionSyntax;

    /// <summary>Adds entries, as the others are written.</summary>
    /// <param name="edits">The changes.</param>
    /// <param name="map">The creation of the dictionary.</param>
    /// <param name="entries">For each key, which needs no escape, what gives the value for the indentation of its line.</param>
    public static void Add(SourceEdits edits, SyntaxNode map, IReadOnlyCollection<KeyValuePair<string, Func<string, string>>> entries)
    {
        var creation = (BaseObjectCreationExpressionSyntax)map;
        var last = creation.Initializer?.Expressions.LastOrDefault();
        var isPair = last is null ? !edits.Layout.KeysInBrackets : last is InitializerExpressionSyntax;
        Append(edits, creation, entries.Select(entry => (Func<string, string>)(indentation =>
            isPair ? "{ \"" + entry.Key + "\", " + entry.Value(indentation) + " }" : "[\"" + entry.Key + "\"] = " + entry.Value(indentation))).ToList());
    }

    /// <summary>Sets a property in the initializer of an object.</summary>
    public static void AddMember(SourceEdits edits, BaseObjectCreationExpressionSyntax creation, string name, Func<string, string> value) =>
        Append(edits, creation, new Func<string, string>[] { indentation => name + " = " + value(indentation) });

    /// <summary>Takes an entry or a member out of the initializer that it stands in.</summary>
    public static void Remove(SourceEdits edits, ExpressionSyntax entry)
    {
        var initializer = (InitializerExpressionSyntax)entry.Parent!;
        var (entries, index) = (initializer.Expressions, initializer.Expressions.IndexOf(entry));
        edits.Delete(entries.Count == 1 ? TextSpan.FromBounds(initializer.OpenBraceToken.Span.End, entry.Span.End)
            : index == entries.Count - 1 ? TextSpan.FromBounds(entries[index - 1].Span.End, entry.Span.End)
            : TextSpan.FromBounds(entry.SpanStart, entries[index + 1].SpanStart));
    }

    private static void Append(SourceEdits edits, BaseObjectCreationExpressionSyntax creation, IReadOnlyCollection<Func<string, string>> entries)
    {
        var text = creation.SyntaxTree.GetText();
        if (creation.Initializer is not { } initializer)
        {
            edits.Insert(creation.Span.End, new CSharpWriter(edits).Initializer(creation.SpanStart, indentation => entries.Select(entry => entry(indentation))));
            return;
        }

        var outer = SourceLayout.IndentationAt(text, initializer.CloseBraceToken.SpanStart);
        var isMultiLine = SourceLayout.IsMultiLine(text, initializer.Span);
        if (initializer.Expressions.Count == 0)
        {
            var inner = outer + edits.Layout.Indentation;
            edits.Insert(initializer.OpenBraceToken.Span.End, isMultiLine
                ? edits.Layout.LineEnd + inner + Join("," + edits.Layout.LineEnd + inner, inner)
                : " " + Join(", ", outer));
            return;
        }

        var last = initializer.Expressions[initializer.Expressions.Count - 1];
        var hasTrailingComma = initializer.Expressions.SeparatorCount == initializer.Expressions.Count;
        var end = hasTrailingComma ? initializer.Expressions.GetSeparator(initializer.Expressions.Count - 1).Span.End : last.Span.End;
        if (!isMultiLine)
        {
            edits.Insert(end, (hasTrailingComma ? " " : ", ") + Join(", ", outer));
            return;
        }

        // A comment behind the last entry stays behind it.
        var indentation = SourceLayout.IndentationAt(text, last.SpanStart);
        var behind = text.Lines.GetLineFromPosition(end).End;
        behind = behind <= initializer.CloseBraceToken.SpanStart ? behind : end;
        if (!hasTrailingComma)
        {
            edits.Insert(end, ",");
        }

        edits.Insert(behind, edits.Layout.LineEnd + indentation + Join("," + edits.Layout.LineEnd + indentation, indentation) + (hasTrailingComma ? "," : ""));

        string Join(string separator, string at) => string.Join(separator, entries.Select(entry => entry(at)));
    }
}
