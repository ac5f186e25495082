using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRoleAnalyzers.Values;

/// <summary>The code of a whole compilation, for what a block of one file uses of the others. There is one for each compilation, which lives as long.</summary>
internal sealed class CompilationCode
{
    private static readonly ConditionalWeakTable<Compilation, CompilationCode> Known = new();

    // By file, as most files stay the same while somebody types in one.
    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> Names = new();

    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<string, NameUses> _uses = new();
    private readonly Compilation _compilation;

    private CompilationCode(Compilation compilation) => _compilation = compilation;

    /// <summary>Whether other compilations may use what is public here.</summary>
    public bool IsLibrary => _compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule;

    public static CompilationCode Of(Compilation compilation) => Known.GetValue(compilation, static key => new CompilationCode(key));

    /// <summary>Whether a file is the compilation's: what it refers to in a solution has files too.</summary>
    public bool Has(SyntaxTree tree) => _compilation.ContainsSyntaxTree(tree);

    /// <summary>The model of a file: the one at hand if it is its.</summary>
    public SemanticModel ModelOf(SyntaxTree tree, SemanticModel atHand) => tree == atHand.SyntaxTree ? atHand : ModelOf(tree);

    public SemanticModel ModelOf(SyntaxTree tree) =>
#pragma warning disable RS1030 // The model of the file at hand is the analyzer's; a value that comes from another file needs that file's.
        _models.GetOrAdd(tree, key => _compilation.GetSemanticModel(key));
#pragma warning restore RS1030

    /// <summary>The places in the compilation's code that mean a member, or may.</summary>
    public IEnumerable<SimpleNameSyntax> UsesOf(ISymbol member, CancellationToken cancellation) => member.DeclaredAccessibility == Accessibility.Private
        ? PlacesNaming(member, cancellation)
        : _uses.GetOrAdd(member.Name, name => new NameUses(this, name)).Of(member, cancellation);

    /// <summary>Every place in the compilation's code that says a name.</summary>
    public IEnumerable<SimpleNameSyntax> PlacesNaming(string name, CancellationToken cancellation) =>
        PlacesIn(_compilation.SyntaxTrees.Where(tree => Says(tree, name)).Select(tree => tree.GetRoot(cancellation)), name);

    /// <summary>Every place in the code of its type that says a member's name.</summary>
    public static IEnumerable<SimpleNameSyntax> PlacesNaming(ISymbol member, CancellationToken cancellation) =>
        PlacesIn(member.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)), member.Name);

    private static IEnumerable<SimpleNameSyntax> PlacesIn(IEnumerable<SyntaxNode> roots, string name) =>
        roots.SelectMany(static root => root.DescendantNodes()).OfType<SimpleNameSyntax>().Where(place => place.Identifier.ValueText == name);

    /// <summary>Whether a file's code says a name.</summary>
    public static bool Says(SyntaxTree tree, string name) => NamesIn(tree).Contains(name);

    private static HashSet<string> NamesIn(SyntaxTree tree) => Names.GetValue(tree, static key =>
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in key.GetRoot().DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                names.Add(token.ValueText);
            }
        }

        return names;
    });
}
