using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>Adds entries to C#'s dictionaries and members to its objects, where they are created.</summary>
internal static class MapEdits
{
    /// <summary>Whether a map can be given another key where it is created.</summary>
    public static bool CanAdd(SyntaxNode map) => map is BaseObjectCreationExpressionSyntax;

    /// <summary>Adds an entry, as the others are written.</summary>
    /// <param name="edits">The changes.</param>
    /// <param name="map">The creation of the dictionary.</param>
    /// <param name="key">The key, which needs no escape.</param>
    /// <param name="value">Gives the value for the indentation of its line.</param>
    public static void Add(SourceEdits edits, SyntaxNode map, string key, Func<string, string> value)
    {
        var creation = (BaseObjectCreationExpressionSyntax)map;
        var last = creation.Initializer?.Expressions.LastOrDefault();
        var isPair = last is null ? !edits.Layout.KeysInBrackets : last is InitializerExpressionSyntax;
        Append(edits, creation, indentation => isPair ? "{ \"" + key + "\", " + value(indentation) + " }" : "[\"" + key + "\"] = " + value(indentation));
    }

    /// <summary>Sets a property in the initializer of an object.</summary>
    public static void AddMember(SourceEdits edits, BaseObjectCreationExpressionSyntax creation, string name, Func<string, string> value) =>
        Append(edits, creation, indentation => name + " = " + value(indentation));

    private static void Append(SourceEdits edits, BaseObjectCreationExpressionSyntax creation, Func<string, string> entry)
    {
        var text = creation.SyntaxTree.GetText();
        if (creation.Initializer is not { } initializer)
        {
            edits.Insert(creation.Span.End, new CSharpWriter(edits).Initializer(creation.SpanStart, indentation => new[] { entry(indentation) }));
            return;
        }

        var outer = SourceLayout.IndentationAt(text, initializer.CloseBraceToken.SpanStart);
        var isMultiLine = SourceLayout.IsMultiLine(text, initializer.Span);
        if (initializer.Expressions.Count == 0)
        {
            edits.Insert(initializer.OpenBraceToken.Span.End, isMultiLine ? edits.Layout.LineEnd + outer + edits.Layout.Indentation + entry(outer + edits.Layout.Indentation) : " " + entry(outer));
            return;
        }

        var last = initializer.Expressions[initializer.Expressions.Count - 1];
        var hasTrailingComma = initializer.Expressions.SeparatorCount == initializer.Expressions.Count;
        var end = hasTrailingComma ? initializer.Expressions.GetSeparator(initializer.Expressions.Count - 1).Span.End : last.Span.End;
        if (!isMultiLine)
        {
            edits.Insert(end, (hasTrailingComma ? " " : ", ") + entry(outer));
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

        edits.Insert(behind, edits.Layout.LineEnd + indentation + entry(indentation) + (hasTrailingComma ? "," : ""));
    }
}
