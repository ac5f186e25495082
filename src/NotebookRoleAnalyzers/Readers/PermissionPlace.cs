using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Where a permission of Lambda is written, of whose properties Lambda makes a statement.</summary>
internal static class PermissionPlace
{
    /// <summary>The creation of the object with the properties, which takes others; null if it isn't written in place or others use it too.</summary>
    public static ObjectCreationExpressionSyntax? Of(Statement statement) =>
        statement is { Form: StatementForm.Typed, SharesParts: false, IsUsedElsewhere: null or { Value: false }, Origin.Node: ObjectCreationExpressionSyntax made } && !statement.Texts.Any(static element => element.Text.IsReworked)
            ? WrittenType.NameOf(made.Type) switch
            {
                "CfnPermission" when made.ArgumentList is { Arguments: [_, _, { Expression: ObjectCreationExpressionSyntax props }] } && WrittenType.NameOf(props.Type) == "CfnPermissionProps" => props,
                "AddPermissionRequest" => made,
                _ => null,
            }
            : null;
}
