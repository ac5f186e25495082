using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Where an object stands in a list of such objects, seen as a place for more of them: in the list, among the arguments of a <c>With...</c> method, or added by a statement of its own.</summary>
internal static class ItemPlace
{
    public static bool TakesMore(SyntaxNode item) => item is ExpressionElementSyntax || item.Parent switch
    {
        ExpressionElementSyntax => true,
        InitializerExpressionSyntax list => IsList(list),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } } =>
            name.StartsWith("With", StringComparison.Ordinal) || AddingOf(item) is not null,
        _ => false,
    };

    /// <summary>The statement that does nothing but add an item to a list, and can stand there once more for another; null if none does.</summary>
    public static ExpressionStatementSyntax? AddingOf(SyntaxNode item) => item.Parent is ArgumentSyntax
    {
        Parent: ArgumentListSyntax
        {
            Arguments.Count: 1,
            Parent: InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add", Expression: var list },
                Parent: ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } whole,
            },
        },
    } && StatementPlace.IsName(list) ? whole : null;

    /// <summary>The list that an item is written in: an initializer, a collection, arguments; null if it stands alone.</summary>
    public static SyntaxNode? ListOf(SyntaxNode item) => (item is ExpressionElementSyntax ? item.Parent : item.Parent is ExpressionElementSyntax or ArgumentSyntax ? item.Parent.Parent : item.Parent) switch
    {
        InitializerExpressionSyntax list when IsList(list) => list,
        CollectionExpressionSyntax list => list,
        ArgumentListSyntax { Parent: InvocationExpressionSyntax } list => list,
        _ => null,
    };

    /// <summary>Whether a statement does nothing but add one action.</summary>
    public static bool IsAddedAlone(SyntaxNode item) => item.Parent is ArgumentSyntax
    {
        Parent: ArgumentListSyntax
        {
            Arguments.Count: 1,
            Parent: InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddActions" or "Add", Expression: var list },
                Parent: ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax },
            },
        },
    } && StatementPlace.IsName(list);

    // An array of a size that is written takes no other item.
    private static bool IsList(InitializerExpressionSyntax list) =>
        list.Kind() is SyntaxKind.ArrayInitializerExpression or SyntaxKind.CollectionInitializerExpression
        && list.Parent is not ArrayCreationExpressionSyntax { Type.RankSpecifiers: not [{ Sizes: [OmittedArraySizeExpressionSyntax] }] };
}
