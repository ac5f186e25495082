using Microsoft.CodeAnalysis;

namespace NotebookRoleAnalyzers.Values;

/// <summary>A value that the source doesn't decide, or that is over a limit.</summary>
internal sealed class UnknownValue : Value
{
    public UnknownValue(SyntaxNode node, ISymbol? symbol = null)
        : base(node) => Symbol = symbol;

    public override ISymbol? Symbol { get; }

    /// <summary>What a property was asked of, as the role of <c>role.RoleName</c>; null if it is no property or its object isn't known.</summary>
    public Value? Receiver { get; init; }

    /// <summary>Whether it is one string, though which is unknown.</summary>
    public bool IsText => (Symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol constant => constant.Type,
        IParameterSymbol parameter => parameter.Type,
        ILocalSymbol local => local.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    })?.SpecialType == SpecialType.System_String;
}
