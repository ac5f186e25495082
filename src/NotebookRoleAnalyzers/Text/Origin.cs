using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NotebookRoleAnalyzers.Text;

/// <summary>
/// Where a part of a policy is written: what a diagnostic underlines and what a fix edits.
/// Invariant: <see cref="Span"/> lies in the tree of <see cref="Node"/>.
/// </summary>
/// <param name="Node">The expression or call that holds it.</param>
/// <param name="Span">Its own span in that tree.</param>
internal record Origin(SyntaxNode Node, TextSpan Span)
{
    public static Origin Of(SyntaxNode node) => new(node, node.Span);
}
