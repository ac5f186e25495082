using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Where a statement's expression stands, seen as a place for another one.</summary>
internal static class StatementPlace
{
    /// <summary>
    /// What has to be repeated for a second statement: the expression itself in a list, the whole call where it is the one argument of <c>AddToPolicy</c> and the like; null where neither is so.
    /// </summary>
    public static SyntaxNode? Of(SyntaxNode statement) => statement.Parent switch
    {
        InitializerExpressionSyntax { Parent: ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax } => statement,
        InitializerExpressionSyntax list when list.IsKind(SyntaxKind.CollectionInitializerExpression) => statement,
        ExpressionElementSyntax element => element,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WithStatements" } } } => statement,
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } whole } call } } when IsAdding(call) => whole,
        _ => null,
    };

    /// <summary>Whether a statement can be taken away: out of a list that keeps others, or with the call that adds it.</summary>
    public static bool CanBeEmptied(SyntaxNode statement) => statement.Parent switch
    {
        InitializerExpressionSyntax list => Of(statement) is not null && list.Expressions.Count > 1,
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } => list.Elements.Count > 1,
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: > 1, Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WithStatements" or "AddStatements" } } } } => true,
        _ => Of(statement) is ExpressionStatementSyntax,
    };

    private static bool IsAdding(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddToPolicy" or "AddToPrincipalPolicy" or "AddToRolePolicy" or "AddToResourcePolicy" or "AddStatements" or "Add" } access && IsName(access.Expression);

    /// <summary>Whether a receiver can be written twice: what makes something new each time can't.</summary>
    public static bool IsName(ExpressionSyntax receiver) => receiver is IdentifierNameSyntax or ThisExpressionSyntax or BaseExpressionSyntax
        || (receiver is MemberAccessExpressionSyntax access && IsName(access.Expression));
}
