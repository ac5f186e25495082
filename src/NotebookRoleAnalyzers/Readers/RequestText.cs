using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Whether two texts that requests say, as a role's name, are the same when the program runs.</summary>
internal sealed class RequestText
{
    private readonly SyntaxNode _member;

    /// <param name="member">The code that sends them.</param>
    public RequestText(SyntaxNode member) => _member = member;

    public bool AreSame(Value? first, Value? second) => first is not null && second is not null && (first == second || (first, second) switch
    {
        (TextValue one, TextValue other) => AreSame(one.Text, other.Text),
        (UnknownValue one, UnknownValue other) => AreSame(one.Symbol, one.Origin.Node, other.Symbol, other.Origin.Node),
        _ => false,
    });

    /// <summary>Whether they can't be told to be different. IAM's names have no case.</summary>
    public static bool MayBeSame(Value? first, Value? second) =>
        first is not TextValue { Text.Known: { } one } || second is not TextValue { Text.Known: { } other } || string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

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

    // What is set once gives the same wherever it is asked for by its own name. A parameter that is set again is known by where that is written.
    private bool AreSame(ISymbol? first, SyntaxNode firstNode, ISymbol? second, SyntaxNode secondNode) =>
        first is not null && SymbolEqualityComparer.Default.Equals(first, second) && IsOwnName(firstNode, first) && IsOwnName(secondNode, first) && first switch
        {
            IParameterSymbol { RefKind: RefKind.None, DeclaringSyntaxReferences: [var reference] } => reference.SyntaxTree == _member.SyntaxTree && _member.Span.Contains(reference.Span),
            IFieldSymbol field => field.IsReadOnly || field.IsConst,
            IPropertySymbol property => property.SetMethod is null && property.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is PropertyDeclarationSyntax { ExpressionBody: null, AccessorList.Accessors: [{ Body: null, ExpressionBody: null }] },
            _ => false,
        };

    // A property of another object is that object's, and what a variable holds may be asked of any.
    private static bool IsOwnName(SyntaxNode node, ISymbol symbol) =>
        (node as IdentifierNameSyntax ?? (node is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } ? name as IdentifierNameSyntax : null))?.Identifier.ValueText == symbol.Name;
}
