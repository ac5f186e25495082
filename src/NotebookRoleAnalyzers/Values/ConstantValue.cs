using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Values;

/// <summary>A constant that is no string: a Boolean, a number, an enum's member (as its number), null.</summary>
internal sealed class ConstantValue : Value
{
    public ConstantValue(Origin origin, object? constant)
        : base(origin) => Constant = constant;

    public ConstantValue(SyntaxNode node, object? constant, bool isEnum = false)
        : base(node)
    {
        Constant = constant;
        IsEnum = isEnum;
    }

    public object? Constant { get; }

    /// <summary>Whether it is an enum's member, whose text is its name and not its number.</summary>
    public bool IsEnum { get; }
}
