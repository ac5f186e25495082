using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>What the compilation's code does with the string that a field, property or method gives, found by name and then bound.</summary>
internal sealed class MemberTextUses
{
    // A member's string in a variable, in a variable.
    private const int Depth = 2;

    private readonly CompilationCode _code;
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;
    private PolicyKind? _kind;

    private MemberTextUses(SemanticModel model, CancellationToken cancellation)
    {
        _code = CompilationCode.Of(model.Compilation);
        _model = model;
        _cancellation = cancellation;
    }

    /// <summary>Whether some code makes another string of it, or may do so where nobody looked.</summary>
    public bool IsReworked { get; private set; }

    /// <summary>The kind of policy that the uses show; null if none does, unknown if they differ.</summary>
    public PolicyKind? Kind => _kind;

    /// <summary>The uses of the member that gives a string; null if the string is only used where it is written.</summary>
    public static MemberTextUses? Of(SyntaxNode literal, SemanticModel model, CancellationToken cancellation)
    {
        var code = CompilationCode.Of(model.Compilation);
        if (!code.Has(literal.SyntaxTree) || TextPurpose.MemberOf(literal) is not { } declaration || code.ModelOf(literal.SyntaxTree, model).GetDeclaredSymbol(declaration, cancellation) is not { } member)
        {
            return null;
        }

        var uses = new MemberTextUses(model, cancellation);
        var places = code.UsesOf(member, cancellation).Take(Limits.PlacesOfText + 1).ToList();
        uses.IsReworked = places.Count > Limits.PlacesOfText;
        uses.AddUses(member, places.Take(Limits.PlacesOfText), Depth);
        return uses;
    }

    private void AddUses(ISymbol symbol, IEnumerable<SimpleNameSyntax> places, int depth)
    {
        foreach (var name in places)
        {
            if (SymbolEqualityComparer.Default.Equals(Symbol(name)?.OriginalDefinition, symbol.OriginalDefinition))
            {
                AddUse(Whole(name), depth);
            }
        }
    }

    private ISymbol? Symbol(SyntaxNode node) => _code.ModelOf(node.SyntaxTree, _model).GetSymbolInfo(node, _cancellation).Symbol;

    // The expression that gives the string: Policies.Queue, Queue(), (Queue).
    private static SyntaxNode Whole(SyntaxNode name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => Whole(access),
        InvocationExpressionSyntax call when call.Expression == name => Whole(call),
        ParenthesizedExpressionSyntax outer => Whole(outer),
        _ => name,
    };

    private void AddUse(SyntaxNode use, int depth)
    {
        switch (use.Parent)
        {
            case AssignmentExpressionSyntax assignment when assignment.Right == use:
                Add(Symbol(assignment.Left) is IPropertySymbol property ? PolicySinks.Of(property) : null);
                break;
            case ArgumentSyntax argument when _code.ModelOf(argument.SyntaxTree, _model).OperationOf(argument, _cancellation) is IArgumentOperation { Parameter: { } parameter }:
                Add(PolicySinks.Of(parameter));
                IsReworked |= parameter.ContainingSymbol is IMethodSymbol taker && MakesText(taker);
                break;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" or "Trim", Parent: InvocationExpressionSyntax same } access when access.Expression == use:
                AddUse(same, depth);
                break;
            case MemberAccessExpressionSyntax access when access.Expression == use && Symbol(access) is IMethodSymbol method:
                IsReworked |= MakesText(method);
                break;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { Parent: { } block } } variable } when depth > 0 && _code.ModelOf(variable.SyntaxTree, _model).GetDeclaredSymbol(variable, _cancellation) is { } local:
                AddUses(local, block.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == local.Name), depth - 1);
                break;
        }
    }

    // Of .NET's own, those of strings; others, as serializers, make something else of it.
    private static bool MakesText(IMethodSymbol method) => KnownSymbols.IsFramework(method)
        ? method.ContainingType is { SpecialType: SpecialType.System_String } or { Name: "StringBuilder" or "Regex" } && method.ReturnType.SpecialType is not (SpecialType.System_Boolean or SpecialType.System_Int32)
        : method.ReturnType.SpecialType == SpecialType.System_String && method.MethodKind != MethodKind.Constructor;

    private void Add(PolicyKind? kind) => _kind = kind is null || _kind is null || _kind == kind ? kind ?? _kind : PolicyKind.Unknown;
}
