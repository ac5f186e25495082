using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NotebookRoleAnalyzers.Readers;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>Adds entries to C#'s dictionaries and members to its objects, where they are created, and takes them away.</summary>
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

    /// <summary>Takes away entries and members, and statements that add one. A map that keeps none goes too, if its own place can go.</summary>
    public static void Remove(SourceEdits edits, IEnumerable<SyntaxNode> entries)
    {
        foreach (var group in entries.Distinct().GroupBy(static entry => entry is StatementSyntax ? entry : entry.Parent!))
        {
            var creation = group.Key is InitializerExpressionSyntax ? group.Key.Parent! : group.Key;
            if (group.Key is StatementSyntax statement)
            {
                edits.DeleteLines(statement);
            }
            else if (group.First() is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call && creation is not (BaseObjectCreationExpressionSyntax or AnonymousObjectCreationExpressionSyntax))
            {
                edits.Delete(TextSpan.FromBounds(access.Expression.Span.End, call.Span.End));
            }
            else if (ContentsOf(creation).Members is var members && members.All(group.Contains) && OuterPlace(creation) is { } place)
            {
                Remove(edits, new[] { place });
            }
            else if (members.All(group.Contains) && creation.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: [var name, var options] } } && options == creation.Parent && group.First() is AssignmentExpressionSyntax { Left: IdentifierNameSyntax })
            {
                // The options of a principal, which it can do without.
                edits.Delete(TextSpan.FromBounds(name.Span.End, options.Span.End));
            }
            else
            {
                Removal.Of(members.Select(static member => member.Span).ToList(), index => group.Contains(members[index])).ToList().ForEach(edits.Delete);
            }
        }
    }

    private static SyntaxNode? OuterPlace(SyntaxNode creation) => EntryPlace.Of(creation) is { } place && place != creation ? place : null;

    private static (SyntaxToken Opening, SeparatedSyntaxList<SyntaxNode> Members, SyntaxToken Closing) ContentsOf(SyntaxNode creation) => creation switch
    {
        AnonymousObjectCreationExpressionSyntax anonymous => (anonymous.OpenBraceToken, anonymous.Initializers, anonymous.CloseBraceToken),
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => (initializer.OpenBraceToken, initializer.Expressions, initializer.CloseBraceToken),
        _ => default,
    };
}
