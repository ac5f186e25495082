using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRoleAnalyzers.Values;

/// <summary>The compiler's operations for code of any kind, code that it can't make operations of among it.</summary>
internal static class CodeOperations
{
    /// <summary>The operation of a node; null if it has none, is nested too deep to be bound, or is broken in a way that the compiler gives up on.</summary>
    public static IOperation? OperationOf(this SemanticModel model, SyntaxNode node, CancellationToken cancellation)
    {
        if (IsTooDeep(node))
        {
            return null;
        }

        try
        {
            return model.GetOperation(node, cancellation);
        }
        catch (InvalidOperationException)
        {
            // Roslyn throws this on some code with errors: a switch expression or an interpolated string that is assigned to, a method group in an array.
            return null;
        }
    }

    // The compiler recurses as deep as code is nested.
    private static bool IsTooDeep(SyntaxNode code)
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
