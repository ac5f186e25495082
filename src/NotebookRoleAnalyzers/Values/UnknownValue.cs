using Microsoft.CodeAnalysis;

namespace NotebookRoleAnalyzers.Values;

/// <summary>A value that the source doesn't decide, or that is over a limit.</summary>
internal sealed class UnknownValue : Value
{
    public UnknownValue(SyntaxNode node, ISymbol? symbol = null, Value? owner = null)
        : base(node)
    {
        Symbol = symbol;
        Owner = owner;
    }

    public override ISymbol? Symbol { get; }

    public override Value? Owner { get; }

    /// <summary>Whether it is one string, though which is unknown.</summary>
    public bool IsText => Type?.SpecialType == SpecialType.System_String;

    public ITypeSymbol? Type => Symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol constant => constant.Type,
        IParameterSymbol parameter => parameter.Type,
        ILocalSymbol local => local.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };
}
