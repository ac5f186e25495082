using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Values;

/// <summary>A constant that is no string: a Boolean, a number, an enum's member (as its number), null.</summary>
internal sealed class ConstantValue : Value
{
    public ConstantValue(Origin origin, object? constant)
        : base(origin) => Constant = constant;

    public ConstantValue(SyntaxNode node, object? constant)
        : base(node) => Constant = constant;

    public object? Constant { get; }
}
