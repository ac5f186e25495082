using Microsoft.CodeAnalysis;

namespace NotebookRoleAnalyzers.Text;

/// <summary>A part of a text that the source doesn't decide.</summary>
/// <param name="Expression">What is written there.</param>
/// <param name="Symbol">What it refers to: <c>Bucket.BucketArn</c>, <c>Aws.ACCOUNT_ID</c>, a parameter; null if it is no single symbol.</param>
/// <param name="Owner">What the symbol was asked of: the bucket whose <c>BucketArn</c> it is; null for what belongs to nothing, or to nothing in sight.</param>
internal sealed record TextHole(SyntaxNode Expression, ISymbol? Symbol, IHoleOwner? Owner = null)
{
    /// <summary>The name that a dump shows: <c>Aws.ACCOUNT_ID</c>, <c>accountId</c>, or <c>?</c>.</summary>
    public string Name => Symbol switch
    {
        null => "?",
        { IsStatic: true, ContainingType: { } type } => type.Name + "." + Symbol.Name,
        IMethodSymbol => Symbol.Name + "()",
        _ => Symbol.Name,
    };
}
