using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>The ARN of a bucket's objects beside that of the bucket, or the reverse, as it can be written behind the other.</summary>
/// <param name="Resource">The one that is there.</param>
/// <param name="Expression">The expression that gives the other one; null where it is text.</param>
/// <param name="Text">The other one's text.</param>
internal sealed record BucketCounterpart(PolicyElement Resource, string? Expression, SourceString Text)
{
    /// <summary>What can be written beside a resource; null if that names no one bucket, or what it is made of is written elsewhere.</summary>
    public static BucketCounterpart? Of(PolicyElement resource, Statement statement, PolicyModel model)
    {
        if (BucketName.Of(resource, model) is not { } bucket)
        {
            return null;
        }

        var text = resource.Text;
        if (bucket.Arn.Length == 1)
        {
            return statement.Form == StatementForm.Cdk && text.Runs[0].Hole?.Expression is { } expression && resource.Site.Node.Span.Contains(expression.Span) && resource.Site.Node.SyntaxTree == expression.SyntaxTree
                ? OfExpression(resource, expression, bucket.IsOfObjects)
                : null;
        }

        return resource.Text.Known is not null || resource.Site.Holds(text) ? new BucketCounterpart(resource, null, bucket.IsOfObjects ? bucket.Arn : text.Then(SourceString.Of("/*"))) : null;
    }

    // bucket.BucketArn, bucket.ArnForObjects("*")
    private static BucketCounterpart? OfExpression(PolicyElement resource, Microsoft.CodeAnalysis.SyntaxNode expression, bool isOfObjects)
    {
        var access = (expression is InvocationExpressionSyntax call ? call.Expression : expression) as MemberAccessExpressionSyntax;
        return access is not { Name.Identifier.ValueText: "BucketArn" or "ArnForObjects" } ? null
            : new BucketCounterpart(resource, access.Expression + (isOfObjects ? ".BucketArn" : ".ArnForObjects(\"*\")"), SourceString.Empty);
    }
}
