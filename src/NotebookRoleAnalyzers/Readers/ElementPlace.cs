using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Where an element of a statement is written, as something to take out.</summary>
internal static class ElementPlace
{
    /// <summary>The members, or the whole calls, that write an element; null if one of its parts comes from elsewhere.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="name">The element.</param>
    /// <param name="parts">Where what is in it stands.</param>
    public static IReadOnlyList<SyntaxNode>? Of(Statement statement, string name, IEnumerable<Origin> parts)
    {
        var places = new List<SyntaxNode>();
        foreach (var part in parts)
        {
            if (part is JsonOrigin || Of(statement, name, part.Node) is not { } place)
            {
                return null;
            }

            if (!places.Contains(place))
            {
                places.Add(place);
            }
        }

        return places;
    }

    /// <summary>The member of JSON that writes an element; null if the statement is no JSON or has none.</summary>
    public static JsonMember? OfJson(Statement statement, string name) =>
        (statement.Origin as JsonOrigin)?.Value.Members.FirstOrDefault(member => member.Name.Text.Known == name);

    private static SyntaxNode? Of(Statement statement, string name, SyntaxNode part)
    {
        var made = statement.Origin.Node;
        var holder = made switch
        {
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: BaseObjectCreationExpressionSyntax props }] } => props,
            InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: BaseObjectCreationExpressionSyntax map }] } => map,
            _ => made,
        };
        foreach (var node in part.AncestorsAndSelf())
        {
            switch (node)
            {
                case ExpressionSyntax { Parent: InitializerExpressionSyntax initializer } member when initializer.Parent == holder:
                    return member;
                case ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } }, Parent: BlockSyntax } call
                    when method.StartsWith("Add", StringComparison.Ordinal) && method.Contains(name):
                    return call;
                case StatementSyntax:
                    return null;
            }
        }

        return null;
    }
}
