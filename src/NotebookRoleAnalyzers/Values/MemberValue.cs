using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRoleAnalyzers.Values;

/// <summary>Finds where the value of a field or property is written, if there is but one such place.</summary>
internal static class MemberValue
{
    /// <summary>The initializer, or the expression that its type's one constructor assigns; null if the value may be set elsewhere too.</summary>
    public static SyntaxNode? Of(ISymbol member, SyntaxNode declaration, CancellationToken cancellation)
    {
        if (!IsSetInTypeOnly(member))
        {
            return null;
        }

        var initializer = (declaration as VariableDeclaratorSyntax)?.Initializer ?? (declaration as PropertyDeclarationSyntax)?.Initializer;
        SyntaxNode? value = initializer;
        foreach (var name in NamesIn(member.ContainingType, member.Name, cancellation))
        {
            var place = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? (ExpressionSyntax)access : name;
            switch (place.Parent)
            {
                // The property of the object that is initialized: what can't be set there only has the same name.
                case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } named when named.Left == place && member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null }:
                    break;
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Left == place:
                    if (value is not null || !RunsOnce(assignment, member))
                    {
                        return null;
                    }

                    value = assignment.Right;
                    break;
                case AssignmentExpressionSyntax assignment when assignment.Left == place:
                case ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax target } element when target.Left == element:
                case ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None and not (int)SyntaxKind.InKeyword }:
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression or (int)SyntaxKind.AddressOfExpression } or PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression }:
                case ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax } }:
                    return null;
            }
        }

        return value;
    }

    private static bool IsSetInTypeOnly(ISymbol member) => member switch
    {
        IFieldSymbol field => field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private,
        IPropertySymbol property => property.SetMethod is null or { DeclaredAccessibility: Accessibility.Private },
        _ => false,
    };

    private static IEnumerable<SimpleNameSyntax> NamesIn(INamedTypeSymbol type, string name, CancellationToken cancellation) => type.DeclaringSyntaxReferences
        .SelectMany(reference => reference.GetSyntax(cancellation).DescendantNodes())
        .OfType<SimpleNameSyntax>()
        .Where(candidate => candidate.Identifier.ValueText == name);

    // A statement of the one constructor of the member's type, in no branch.
    private static bool RunsOnce(AssignmentExpressionSyntax assignment, ISymbol member) =>
        assignment.Parent is ExpressionStatementSyntax { Parent: BlockSyntax { Parent: ConstructorDeclarationSyntax constructor } block } statement
        && constructor.Parent is TypeDeclarationSyntax type
        && constructor.Modifiers.Any(SyntaxKind.StaticKeyword) == member.IsStatic
        && (member.IsStatic ? member.ContainingType.StaticConstructors : member.ContainingType.InstanceConstructors).Count(static candidate => !candidate.IsImplicitlyDeclared) == 1
        && type.Identifier.ValueText == member.ContainingType.Name
        && !block.Statements.TakeWhile(earlier => earlier != statement).Any(static earlier => earlier.DescendantNodesAndSelf().Any(static node => node is ReturnStatementSyntax));
}
