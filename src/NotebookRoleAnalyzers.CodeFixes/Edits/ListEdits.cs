using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NotebookRoleAnalyzers.Readers;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>Changes items of C#'s lists: array and collection initializers, collection expressions, <c>params</c> arguments.</summary>
internal static class ListEdits
{
    /// <summary>Puts expressions in the place of an item; what the list has already isn't written again.</summary>
    public static void Replace(SourceEdits edits, SyntaxNode item, IReadOnlyList<string> expressions)
    {
        if (SiblingsOf(item) is { Count: > 1 } siblings)
        {
            var others = siblings.Where(sibling => !sibling.Span.Contains(item.Span)).Select(static sibling => sibling.ToString()).ToList();
            expressions = expressions.Where(expression => !others.Contains(expression)).ToList();
            if (expressions.Count == 0)
            {
                Remove(edits, item);
                return;
            }
        }

        if (item is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "AddAllResources" } name } } all)
        {
            edits.Replace(TextSpan.FromBounds(name.SpanStart, all.Span.End), "AddResources(" + string.Join(", ", expressions) + ")");
            return;
        }

        var text = item.SyntaxTree.GetText();
        var isOnOwnLine = SourceLayout.IsFirstOnLine(text, item.SpanStart);
        var separator = isOnOwnLine ? "," + edits.Layout.LineEnd + SourceLayout.IndentationAt(text, item.SpanStart) : ", ";
        var joined = string.Join(separator, expressions);
        if (expressions.Count > 1 && item.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "Add" } add } } })
        {
            edits.Insert(add.Span.End, "Range");
            joined = "new[] { " + string.Join(", ", expressions) + " }";
        }
        else if (expressions.Count > 1 && SiblingsOf(item) is null)
        {
            joined = "new[] { " + string.Join(", ", expressions) + " }";
        }

        edits.Replace(item.Span, joined);
    }

    /// <summary>Adds expressions behind an item; one that stands alone becomes a list with them.</summary>
    public static void InsertAfter(SourceEdits edits, SyntaxNode item, IReadOnlyList<string> expressions)
    {
        if (SiblingsOf(item) is null)
        {
            edits.Insert(item.SpanStart, "new[] { ");
            edits.Insert(item.Span.End, ", " + string.Join(", ", expressions) + " }");
            return;
        }

        var text = item.SyntaxTree.GetText();
        var separator = SourceLayout.IsFirstOnLine(text, item.SpanStart) ? "," + edits.Layout.LineEnd + SourceLayout.IndentationAt(text, item.SpanStart) : ", ";
        edits.Insert(item.Span.End, separator + string.Join(separator, expressions));
    }

    public static void Remove(SourceEdits edits, params SyntaxNode[] items)
    {
        foreach (var list in items.GroupBy(static item => SiblingsOf(item)?[0] ?? item))
        {
            var siblings = SiblingsOf(list.First()) ?? new List<SyntaxNode>();
            if (siblings.Count <= list.Count() && (siblings.Count <= 1 || list.Key.Parent is ArgumentListSyntax))
            {
                RemoveCall(edits, list.First());
                continue;
            }

            edits.Remove(list.Key.SyntaxTree, siblings.ConvertAll(static sibling => sibling.Span), index => list.Any(item => siblings[index].Span.Contains(item.Span)), edits.Delete);
        }
    }

    // The call that adds nothing else: as a statement of its own, or in a chain.
    private static void RemoveCall(SourceEdits edits, SyntaxNode item)
    {
        if (item.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call })
        {
            return;
        }

        if (call.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } whole && StatementPlace.IsName(access.Expression))
        {
            edits.DeleteLines(whole);
        }
        else if (access.Name.Identifier.ValueText.StartsWith("With", StringComparison.Ordinal))
        {
            edits.Delete(TextSpan.FromBounds(access.Expression.Span.End, call.Span.End));
        }
    }

    // The nodes among which an item stands; null if it stands alone.
    private static List<SyntaxNode>? SiblingsOf(SyntaxNode item) => (item is ExpressionElementSyntax ? item.Parent : item.Parent is ExpressionElementSyntax or ArgumentSyntax ? item.Parent.Parent : item.Parent) switch
    {
        InitializerExpressionSyntax initializer when !initializer.IsKind(SyntaxKind.ComplexElementInitializerExpression) && !initializer.IsKind(SyntaxKind.ObjectInitializerExpression) => initializer.Expressions.ToList<SyntaxNode>(),
        CollectionExpressionSyntax collection => collection.Elements.ToList<SyntaxNode>(),
        ArgumentListSyntax arguments => arguments.Arguments.ToList<SyntaxNode>(),
        _ => null,
    };
}
