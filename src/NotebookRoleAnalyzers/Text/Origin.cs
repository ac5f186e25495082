using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NotebookRoleAnalyzers.Text;

/// <summary>
/// Where a part of a policy is written: what a diagnostic underlines and what a fix edits.
/// Invariant: <see cref="Span"/> lies in <see cref="File"/> if there is one, else in the tree of <see cref="Node"/>.
/// </summary>
/// <param name="Node">The expression or call that holds it; one that is empty and in no code, if a file does.</param>
/// <param name="Span">Its own span there.</param>
internal record Origin(SyntaxNode Node, TextSpan Span)
{
    /// <summary>The file that holds it; null where code does.</summary>
    public TextFile? File { get; init; }

    /// <summary>Where the text is written that stands here, if that is elsewhere: the literal of a variable, a field or an argument, the value of a constant.</summary>
    public Origin? Source { get; init; }

    public static Origin Of(SyntaxNode node) => new(node, node.Span);

    /// <summary>Whether all that a text is made of is written here, so that an edit can write it once more.</summary>
    public bool Holds(SourceString text) => File is not null || text.Runs.All(run => run.Hole is null ? run.Literal is not null : Node.Span.Contains(run.Hole.Expression.Span) && Node.SyntaxTree == run.Hole.Expression.SyntaxTree);

    /// <summary>Another place in the same code or file.</summary>
    public Origin At(TextSpan span) => new(Node, span) { File = File };
}
