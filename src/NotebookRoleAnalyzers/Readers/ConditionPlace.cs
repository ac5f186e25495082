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
        // An operator that is there takes other keys; written once more, it would take the place of the first.
        if (!statement.CanBeMended || !statement.Conditions.AreKnown || statement.Conditions.Blocks.Any(block => operators.Contains(block.Operator.Known) && !IsCreated(block.Map)))
        {
            return false;
        }

        return statement.Form switch
        {
            StatementForm.Json => true,
            StatementForm.Cdk => IsCreated(statement.Conditions.Map) || PropsOf(statement) is not null,
            StatementForm.Map => statement.Conditions.AreAbsent ? IsCreated(statement.Origin) : IsCreated(statement.Conditions.Map),
            _ => false,
        };
    }

    /// <summary>The arguments of a statement's creation, in which its properties are created or of which there are none; null where they come from elsewhere.</summary>
    public static ArgumentListSyntax? PropsOf(Statement statement) =>
        statement.Conditions.Map is null && statement.Origin.Node is BaseObjectCreationExpressionSyntax { ArgumentList: { Arguments: [] or [{ Expression: BaseObjectCreationExpressionSyntax }] } arguments } ? arguments : null;

    private static bool IsCreated(Text.Origin? map) => map is Json.JsonOrigin or { Node: BaseObjectCreationExpressionSyntax };
}
