using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Where a role can be given more by calls.</summary>
/// <param name="Receiver">What it is called there.</param>
/// <param name="After">The last statement of its block that says so; calls go behind it.</param>
/// <param name="Last">The last statement of the block that calls could go behind.</param>
internal sealed record RolePlace(string Receiver, StatementSyntax After, StatementSyntax Last)
{
    /// <summary>The place of what a creation makes; null if it has no name in its block.</summary>
    public static RolePlace? Of(SyntaxNode creation)
    {
        var (receiver, first) = creation.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax local } variable } => (variable.Identifier.ValueText, (StatementSyntax)local),
            AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax whole } assignment when assignment.Right == creation && NameOf(assignment.Left) is not null => (assignment.Left.ToString(), whole),
            _ => ("", null!),
        };
        var following = first is null ? new List<StatementSyntax>() : Reached(first);
        if (following.Count == 0)
        {
            return null;
        }

        var name = receiver.Substring(receiver.LastIndexOf('.') + 1);
        var last = following.Last(statement => statement == first || statement.DescendantNodes().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name));
        return new RolePlace(receiver, last, following[following.Count - 1]);
    }

    /// <summary>The place behind the declarations of some locals too.</summary>
    public RolePlace Behind(IReadOnlyCollection<string> locals) => this with
    {
        After = Reached(After).Last(statement => statement == After
            || (statement is LocalDeclarationStatementSyntax declaration && declaration.Declaration.Variables.Any(variable => locals.Contains(variable.Identifier.ValueText)))),
    };

    /// <summary>The place before the last statements up to it, as long as they belong behind what is written there.</summary>
    public RolePlace Before(Func<StatementSyntax, bool> isLater) => this with
    {
        After = BlockOf(After).TakeWhile(statement => statement != After).Append(After).Reverse().SkipWhile(isLater).First(),
    };

    // What certainly runs after a statement, itself first, in a block or at the top of a program.
    private static List<StatementSyntax> Reached(StatementSyntax first) => BlockOf(first)
        .SkipWhile(statement => statement != first)
        .TakeWhile(static statement => statement is not (ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax or LocalFunctionStatementSyntax))
        .ToList();

    private static IEnumerable<StatementSyntax> BlockOf(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements,
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit.Members.OfType<GlobalStatementSyntax>().Select(static global => global.Statement),
        _ => Enumerable.Empty<StatementSyntax>(),
    };

    private static string? NameOf(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        _ => null,
    };
}
