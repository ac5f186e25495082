using Microsoft.CodeAnalysis;

namespace NotebookRoleAnalyzers.Values;

/// <summary>A value that the source doesn't decide, or that is over a limit.</summary>
internal sealed class UnknownValue : Value
{
    public UnknownValue(SyntaxNode node, ISymbol? symbol = null)
        : base(node) => Symbol = symbol;

    public override ISymbol? Symbol { get; }
}
