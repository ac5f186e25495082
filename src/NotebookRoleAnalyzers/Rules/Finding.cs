using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules;

/// <summary>Something wrong with a policy.</summary>
/// <param name="Descriptor">What it is.</param>
/// <param name="Statement">The statement it is wrong with, or beside which a fix writes; null where there is none.</param>
/// <param name="Subject">The part at fault: a <see cref="PolicyElement"/>, a <see cref="Principal"/>, a <see cref="Placeholder"/>, a <see cref="Policies.Statement"/> or a <see cref="Role"/>, or what a rule tells its fix of it.</param>
/// <param name="Origin">Where that part is written.</param>
/// <param name="Arguments">What the message says of it.</param>
internal sealed record Finding(DiagnosticDescriptor Descriptor, Statement? Statement, object Subject, Origin Origin, object[] Arguments)
{
    /// <summary>
    /// The span that a block's reader is shown: the part at fault if it is written in the block, else the statement; null if that isn't written there either,
    /// as it is then found in the block that does.
    /// </summary>
    public Location? LocationIn(SyntaxNode block) => Within(block, Origin) ?? (Statement is null ? null : Within(block, Statement.Origin));

    /// <summary>The span that a file's reader is shown; null if it isn't in a file.</summary>
    public Location? LocationInFile => Origin.File?.LocationOf(Origin.Span);

    /// <summary>
    /// Places beside the one that a reader is shown, all of them in a compilation's code: the part at fault, if what uses it is shown, and what gives it its text, as a constant does.
    /// </summary>
    public IEnumerable<Location> SourcesIn(Compilation compilation, Location shown)
    {
        foreach (var origin in new[] { Origin, Origin.Source })
        {
            if (origin is { File: null, Node.SyntaxTree: var tree } && compilation.ContainsSyntaxTree(tree) && !(tree == shown.SourceTree && shown.SourceSpan.Contains(origin.Span)))
            {
                yield return Location.Create(tree, origin.Span);
            }
        }
    }

    private static Location? Within(SyntaxNode block, Origin origin) =>
        origin.Node.SyntaxTree == block.SyntaxTree && block.Span.Contains(origin.Span) ? Location.Create(block.SyntaxTree, origin.Span) : null;
}
