using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRoleAnalyzers.Values;

/// <summary>How deep code is nested, which is how deep the compiler recurses when it is bound.</summary>
internal static class CodeDepth
{
    /// <summary>Whether code is nested deeper than the compiler's own recursion may go on a small stack.</summary>
    public static bool IsTooDeep(SyntaxNode code)
    {
        var open = new Stack<(SyntaxNode Node, int Depth)>();
        open.Push((code, 0));
        while (open.Count > 0)
        {
            var (node, depth) = open.Pop();
            if (depth > Limits.SyntaxDepth)
            {
                return true;
            }

            // A chain of operators is as deep as it is long, but the compiler follows its left operands in a loop.
            var left = (node as BinaryExpressionSyntax)?.Left;
            foreach (var child in node.ChildNodes())
            {
                open.Push((child, child == left ? depth : depth + 1));
            }
        }

        return false;
    }
}
