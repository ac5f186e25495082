using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRoleAnalyzers.Text;

/// <summary>One string literal of the source: what an edit inside it has to keep to.</summary>
/// <param name="Expression">The literal or interpolated string expression.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="Dollars">The number of <c>$</c> before it; 0 if it isn't interpolated. A hole has as many braces.</param>
/// <param name="Indentation">The white space that each line of a <see cref="LiteralKind.RawMultiLine"/> begins with and that isn't part of the value.</param>
/// <param name="IsUtf8">Whether the <c>u8</c> suffix follows: such a literal takes no holes and no <c>+</c> with strings.</param>
internal sealed record LiteralSpelling(SyntaxNode Expression, LiteralKind Kind, int Dollars, string Indentation, bool IsUtf8)
{
    /// <summary>The chain of <c>+</c> or the interpolated string that it is a part of; itself if it is none.</summary>
    public SyntaxNode WholeExpression
    {
        get
        {
            var whole = Expression;
            while (whole.Parent is InterpolationSyntax or ParenthesizedExpressionSyntax or InterpolatedStringExpressionSyntax || whole.Parent.IsKind(SyntaxKind.AddExpression))
            {
                whole = whole.Parent!;
            }

            return whole;
        }
    }

    public bool IsRaw => Kind is LiteralKind.RawSingleLine or LiteralKind.RawMultiLine;
}
