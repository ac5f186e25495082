using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Finds what writes a statement in another member than the one that is read, a field or a helper, and whether other code uses that too: an edit there would change more than this statement.</summary>
internal sealed class OtherUses
{
    private readonly SyntaxNode _member;
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<SyntaxNode, bool> _known = new();

    private OtherUses(SyntaxNode member, SemanticModel model, CancellationToken cancellation)
    {
        _member = member;
        _model = model;
        _cancellation = cancellation;
    }

    /// <summary>Tells statements where to ask. Looking through a compilation takes time, so it is done for what is found only.</summary>
    public static void Mark(IEnumerable<Statement> statements, SyntaxNode member, SemanticModel model, CancellationToken cancellation)
    {
        var uses = new OtherUses(member, model, cancellation);
        foreach (var statement in statements)
        {
            var declarations = statement.Written.Where(node => node.SyntaxTree == member.SyntaxTree && !member.Span.Contains(node.Span)).Select(DeclarationOf).OfType<SyntaxNode>().Distinct().ToList();
            if (declarations.Count > 0)
            {
                statement.IsUsedElsewhere = new Lazy<bool>(() => declarations.Exists(uses.Has));
            }
        }
    }

    private static SyntaxNode? DeclarationOf(SyntaxNode node) => node.AncestorsAndSelf().FirstOrDefault(static candidate =>
        candidate is VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } or MethodDeclarationSyntax or PropertyDeclarationSyntax);

    private bool Has(SyntaxNode declaration)
    {
        if (!_known.TryGetValue(declaration, out var has))
        {
            has = _model.GetDeclaredSymbol(declaration, _cancellation) is { } symbol
                && CompilationCode.Of(_model.Compilation).UsesOf(symbol, _cancellation).Any(place => !IsHere(place) && !declaration.Contains(place) && !IsNamed(place) && MayMean(place, symbol));
            _known.Add(declaration, has);
        }

        return has;
    }

    private bool IsHere(SyntaxNode place) => place.SyntaxTree == _member.SyntaxTree && _member.Span.Contains(place.Span);

    private static bool IsNamed(SyntaxNode place) => place.Ancestors().Take(4).Any(static node => node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } });

    private bool MayMean(SyntaxNode place, ISymbol symbol) =>
        CompilationCode.Of(_model.Compilation).ModelOf(place.SyntaxTree, _model).GetSymbolInfo(place, _cancellation).Symbol is not { } meant || SymbolEqualityComparer.Default.Equals(meant.OriginalDefinition, symbol.OriginalDefinition);
}
