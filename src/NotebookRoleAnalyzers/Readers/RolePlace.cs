using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Where a role can be given more by calls.</summary>
/// <param name="Receiver">What it is called there.</param>
/// <param name="After">The last statement of its block that says so; calls go behind it.</param>
internal sealed record RolePlace(string Receiver, StatementSyntax After)
{
    /// <summary>The place of what a creation makes; null if it has no name in its block.</summary>
    public static RolePlace? Of(SyntaxNode creation)
    {
        var (receiver, first) = creation.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax } local } variable } => (variable.Identifier.ValueText, (StatementSyntax)local),
            AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } whole } assignment when assignment.Right == creation && NameOf(assignment.Left) is not null => (assignment.Left.ToString(), whole),
            _ => ("", null!),
        };
        if (first?.Parent is not BlockSyntax block)
        {
            return null;
        }

        var name = receiver.Substring(receiver.LastIndexOf('.') + 1);
        var last = block.Statements.SkipWhile(statement => statement != first)
            .TakeWhile(static statement => statement is not (ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax or LocalFunctionStatementSyntax))
            .Last(statement => statement == first || statement.DescendantNodes().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name));
        return new RolePlace(receiver, last);
    }

    private static string? NameOf(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        _ => null,
    };
}
