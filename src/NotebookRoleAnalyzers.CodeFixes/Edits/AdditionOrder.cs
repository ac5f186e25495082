using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>
/// Where additions of fixes stand among each other. Tools mend one id after the other, in an order that nobody knows, and what comes out must not depend on it:
/// each addition goes before those that belong behind it, and across nothing else.
/// </summary>
internal static class AdditionOrder
{
    /// <summary>The place of the managed policy, which gives what comes first.</summary>
    public const int OfEditorsPolicy = 0;

    /// <summary>The place of a statement that a fix writes; null where it has none.</summary>
    public static int? Of(NewStatement added) => Last(added.Actions.Select(static action => string.Concat(action.Parts.Select(static part => part.Characters))));

    /// <summary>The place of a statement of a policy; null for one that no fix would write.</summary>
    public static int? Of(Statement statement) => Last(statement.Actions.Items.Select(static action => action.Text.Known ?? ""));

    /// <summary>The place of a call that gives a role more; null for one that no fix would write, as with a comment or an empty line above it.</summary>
    public static int? Of(StatementSyntax statement, string receiver)
    {
        if (statement is not ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddToPolicy" or "AddToPrincipalPolicy" or "AddManagedPolicy" } called } call }
            || called.Expression.ToString() != receiver
            || !statement.GetLeadingTrivia().Concat(statement.GetTrailingTrivia()).All(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || (trivia.IsKind(SyntaxKind.EndOfLineTrivia) && trivia.Span.Start > trivia.Token.SpanStart)))
        {
            return null;
        }

        var actions = call.ArgumentList.DescendantNodes().OfType<AssignmentExpressionSyntax>().FirstOrDefault(static assignment => assignment.Left is IdentifierNameSyntax { Identifier.ValueText: "Actions" });
        return actions is not null ? Last(TextsIn(actions.Right)) : TextsIn(call).Contains(NotebookPermissions.EditorsPolicy) ? OfEditorsPolicy : null;
    }

    private static IEnumerable<string> TextsIn(SyntaxNode node) => node.DescendantNodes().OfType<LiteralExpressionSyntax>().Select(static literal => literal.Token.ValueText);

    private static int? Last(IEnumerable<string> actions)
    {
        var places = actions.Select(NotebookPermissions.PlaceOf).ToList();
        return places.Contains(null) ? null : places.Max();
    }
}
