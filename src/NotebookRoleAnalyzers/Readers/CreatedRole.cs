using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>
/// Whether a role that a request creates is known to nobody else. IAM finds a role by its name, so whoever has the name can give it more:
/// its requests are the whole only where the name is written in the member itself, to be said in requests and nowhere else in the file,
/// what IAM answers stays there too (but for the ARN, which no request of IAM takes for a role's name), and a role that was there before, with policies of its own, isn't met with silence.
/// </summary>
internal static class CreatedRole
{
    public static bool StaysIn(SyntaxNode member, Value name, SyntaxNode call) =>
        name is TextValue { Text.Known: { } text, Origin.Node: LiteralExpressionSyntax literal }
        && IsWithin(literal, member) && IsWithin(call, member)
        && !IsExcused(call)
        && IsAnswerKept(call, member)
        && member.SyntaxTree.GetRoot().DescendantTokens().Where(token => token.Value as string == text).All(token => token.Parent == literal || IsName(token.Parent))
        && IsSaidOnly(literal, member);

    private static bool IsWithin(SyntaxNode node, SyntaxNode member) => node.SyntaxTree == member.SyntaxTree && member.Span.Contains(node.Span);

    private static bool IsExcused(SyntaxNode call) => call.Ancestors().OfType<TryStatementSyntax>().Any(attempt => attempt.Catches.Any() && attempt.Block.Span.Contains(call.Span));

    // RoleName = "x", or a local that is said so each time.
    private static bool IsSaidOnly(SyntaxNode literal, SyntaxNode member) => literal.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable } => Mentions(variable.Identifier.ValueText, member).All(IsName),
        _ => IsName(literal),
    };

    private static bool IsName(SyntaxNode? expression) => expression?.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
        && assignment.Right == expression
        && (assignment.Left as IdentifierNameSyntax ?? (assignment.Left as MemberAccessExpressionSyntax)?.Name)?.Identifier.ValueText == "RoleName";

    private static IEnumerable<IdentifierNameSyntax> Mentions(string name, SyntaxNode member) => member.DescendantNodes().OfType<IdentifierNameSyntax>().Where(
        identifier => identifier.Identifier.ValueText == name && !(identifier.Parent is MemberAccessExpressionSyntax access && access.Name == identifier));

    private static bool IsAnswerKept(SyntaxNode call, SyntaxNode member)
    {
        var answer = call;
        while (answer.Parent is AwaitExpressionSyntax or ParenthesizedExpressionSyntax
            || answer.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "GetAwaiter" or "GetResult" or "Result" or "Wait" }
            || (answer.Parent is InvocationExpressionSyntax invocation && invocation.Expression == answer))
        {
            answer = answer.Parent;
        }

        return answer.Parent switch
        {
            ExpressionStatementSyntax => true,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable } => Mentions(variable.Identifier.ValueText, member).All(IsHarmless),
            _ => IsHarmless(answer),
        };
    }

    private static bool IsHarmless(SyntaxNode answer) => answer.Parent is MemberAccessExpressionSyntax
    {
        Name.Identifier.ValueText: "HttpStatusCode" or "ResponseMetadata",
    } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Role", Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Arn" or "CreateDate" } };
}
