using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Whether a statement that names no principal can be given conditions where it stands.</summary>
internal static class ConditionPlace
{
    /// <param name="statement">The statement.</param>
    /// <param name="operators">The operators of the conditions.</param>
    public static bool IsIn(Statement statement, params string[] operators)
    {
        if (!statement.CanBeMended || !statement.Conditions.AreKnown || !statement.TakesConditions(operators))
        {
            return false;
        }

        return statement.Form != StatementForm.Cdk
            || ((IsCreated(statement.Conditions.Map) || PropsOf(statement) is not null) && statement.Conditions.Blocks.All(block => !operators.Contains(block.Operator.Known) || IsCreated(block.Map)));
    }

    /// <summary>The arguments of a statement's creation, in which its properties are created or of which there are none; null where they come from elsewhere.</summary>
    public static ArgumentListSyntax? PropsOf(Statement statement) =>
        statement.Conditions.Map is null && statement.Origin.Node is BaseObjectCreationExpressionSyntax { ArgumentList: { Arguments: [] or [{ Expression: BaseObjectCreationExpressionSyntax }] } arguments } ? arguments : null;

    private static bool IsCreated(Text.Origin? map) => map is { Node: BaseObjectCreationExpressionSyntax };
}
