using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Values;

/// <summary>What an expression will be when the program runs, as far as the source decides it.</summary>
internal abstract class Value : IHoleOwner
{
    protected Value(Origin origin) => Origin = origin;

    protected Value(SyntaxNode node)
        : this(Origin.Of(node))
    {
    }

    public Origin Origin { get; }

    /// <summary>What was asked for it, as <c>Aws.REGION</c>, a parameter or a method; null if it is no single symbol.</summary>
    public virtual ISymbol? Symbol => null;

    /// <summary>What it was asked of, as the bucket of <c>bucket.BucketArn</c>; null for what belongs to nothing, or to nothing in sight.</summary>
    public virtual Value? Owner => null;
}
