using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;

namespace NotebookRoleAnalyzers;

/// <summary>
/// Shows what policies C# code will produce, as the analyzer reads them: for tools that print it, and for people who wonder why a rule speaks or is silent.
/// Nothing is run. Code that refers to none of AWS's libraries gives an empty text.
/// </summary>
public static class PolicyPrinter
{
    /// <summary>
    /// The policies of a file as text: a line a fact, indented under what it belongs to. <c>?</c> before a fact says that it is there only maybe,
    /// <c>{name}</c> in it is a value that only the run decides, and a line <c>...</c> says that there may be more of what stands above it.
    /// </summary>
    /// <param name="model">The file's semantic model.</param>
    /// <param name="withPlaces">Whether each fact is followed by where it is written, as <c>@line:column-line:column</c>, both counted from 1.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was requested.</exception>
    public static string Describe(SemanticModel model, bool withPlaces = false, CancellationToken cancellation = default) =>
        string.Concat(Read(model, cancellation).Select(read => ModelDump.Of(read, withPlaces)));

    /// <summary>
    /// The policies of a file in IAM's JSON grammar: an array with an object for each role (its id, trust policy, managed policies and statements) and for each other document.
    /// <c>${name}</c> stands for a value that only the run decides, <c>${?}</c> for one without a name and for what may follow, <c>${? value}</c> for one that is there only maybe.
    /// </summary>
    /// <param name="model">The file's semantic model.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was requested.</exception>
    public static string ToJson(SemanticModel model, CancellationToken cancellation = default) => ModelJson.Of(Read(model, cancellation));

    private static IEnumerable<PolicyModel> Read(SemanticModel model, CancellationToken cancellation)
    {
        if (KnownSymbols.From(model.Compilation) is not { } symbols)
        {
            yield break;
        }

        foreach (var member in model.SyntaxTree.GetRoot(cancellation).DescendantNodesAndSelf().Where(static node => CodeBlocks.MemberOf(node) == node && CodeBlocks.MayHoldPolicy(node)))
        {
            yield return PolicyReader.Read(model, member, symbols, cancellation);
        }
    }
}
