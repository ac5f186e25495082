using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Whether the expression that makes a principal of the CDK can be given conditions: as an argument, or by a call of <c>WithConditions</c>, which is of another type.</summary>
internal static class PrincipalPlace
{
    public static bool TakesConditions(Statement statement, Principal principal) =>
        statement.Form != StatementForm.Cdk
        || statement.Conditions.Map is not null
        || principal.Holder.Node is not BaseObjectCreationExpressionSyntax made
        || TakesThemItself(principal.Type, made)
        || (made is ObjectCreationExpressionSyntax && TakesAnyPrincipal(made.Parent));

    private static bool TakesThemItself(PrincipalType type, BaseObjectCreationExpressionSyntax made)
    {
        var arguments = made.ArgumentList?.Arguments ?? default;
        return type switch
        {
            PrincipalType.Service => arguments is [_] or [_, { Expression: BaseObjectCreationExpressionSyntax }],
            PrincipalType.Federated when made is ObjectCreationExpressionSyntax { Type: { } name } && WrittenType.NameOf(name) == "FederatedPrincipal" =>
                arguments is [_] or [_, { NameColon.Name.Identifier.ValueText: "assumeRoleAction" }] or [_, { Expression: LiteralExpressionSyntax }, ..],
            _ => false,
        };
    }

    private static bool TakesAnyPrincipal(SyntaxNode? parent) => parent switch
    {
        ArgumentSyntax or ExpressionElementSyntax => true,
        AssignmentExpressionSyntax { Left: var left } assignment => left is MemberAccessExpressionSyntax || assignment.Parent is InitializerExpressionSyntax,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } } } => type.IsVar || IsOfAny(type),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var type } } => IsOfAny(type),
        InitializerExpressionSyntax { Parent: ImplicitArrayCreationExpressionSyntax } => true,
        InitializerExpressionSyntax { Parent: ArrayCreationExpressionSyntax { Type.ElementType: var type } } => IsOfAny(type),
        _ => false,
    };

    private static bool IsOfAny(TypeSyntax type) => WrittenType.NameOf(type) is "IPrincipal" or "PrincipalBase";
}
