using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Whether two texts that requests say, as a role's name, are the same when the program runs.</summary>
internal sealed class RequestText
{
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;

    /// <param name="member">The code that sends them.</param>
    /// <param name="model">The model of its file.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public RequestText(SyntaxNode member, SemanticModel model, CancellationToken cancellation)
    {
        Member = member;
        _model = model;
        _cancellation = cancellation;
    }

    public SyntaxNode Member { get; }

    public bool AreSame(Argument? first, Argument? second) =>
        AreSame(first?.Value, second?.Value) || (first is not null && second is not null && KeptMember(first.Node) is { } member && SymbolEqualityComparer.Default.Equals(member, KeptMember(second.Node)));

    private bool AreSame(Value? first, Value? second) => first is not null && second is not null && (first == second || (first, second) switch
    {
        (TextValue one, TextValue other) => AreSame(one.Text, other.Text),
        (UnknownValue one, UnknownValue other) => AreSame(one.Symbol, one.Origin.Node, other.Symbol, other.Origin.Node),
        _ => false,
    });

    /// <summary>Whether they can't be told to be different. IAM's names have no case.</summary>
    public static bool MayBeSame(Argument? first, Argument? second) =>
        first is not { Value: TextValue { Text.Known: { } one } } || second is not { Value: TextValue { Text.Known: { } other } } || string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private bool AreSame(SourceString first, SourceString second)
    {
        if (first.Characters != second.Characters)
        {
            return false;
        }

        ImmutableArray<TextRun> one = Holes(first), other = Holes(second);
        return one.Length == other.Length && one.Zip(other, (left, right) =>
            left.Start == right.Start && AreSame(left.Hole!.Symbol, left.Hole.Expression, right.Hole!.Symbol, right.Hole.Expression)).All(static same => same);
    }

    private static ImmutableArray<TextRun> Holes(SourceString text) => text.Runs.Where(static run => run.Hole is not null).ToImmutableArray();

    // A parameter that is set again is known by where that is written, and one of other code may be given anything there.
    private bool AreSame(ISymbol? first, SyntaxNode firstNode, ISymbol? second, SyntaxNode secondNode) =>
        SymbolEqualityComparer.Default.Equals(first, second)
        && (first is IParameterSymbol { RefKind: RefKind.None, DeclaringSyntaxReferences: [var reference] } && reference.SyntaxTree == Member.SyntaxTree && Member.Span.Contains(reference.Span)
            ? OwnName(firstNode)?.Identifier.ValueText == first.Name && OwnName(secondNode)?.Identifier.ValueText == first.Name
            : KeptMember(firstNode) is { } member && SymbolEqualityComparer.Default.Equals(member, KeptMember(secondNode)));

    // A field or property of this object that is set once, so that it gives the same wherever it is asked for.
    private ISymbol? KeptMember(SyntaxNode node) => node.SyntaxTree == Member.SyntaxTree && OwnName(node) is { } name
        ? _model.GetSymbolInfo(name, _cancellation).Symbol switch
        {
            IFieldSymbol { IsReadOnly: true } field => field,
            IPropertySymbol { SetMethod: null, DeclaringSyntaxReferences: [var reference] } property
                when reference.GetSyntax(_cancellation) is PropertyDeclarationSyntax { ExpressionBody: null, AccessorList.Accessors: [{ Body: null, ExpressionBody: null }] } => property,
            _ => null,
        }
        : null;

    // A property of another object is that object's.
    private static IdentifierNameSyntax? OwnName(SyntaxNode node) =>
        node as IdentifierNameSyntax ?? (node is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } ? name : null);
}
