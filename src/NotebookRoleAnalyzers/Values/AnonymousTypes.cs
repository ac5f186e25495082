using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NotebookRoleAnalyzers.Values;

/// <summary>Says whether an anonymous object can be written with other members: it is taken as any object is, or by a serializer, and nothing in sight holds it to the type that it has.</summary>
internal static class AnonymousTypes
{
    public static bool MayChange(IOperation creation)
    {
        var open = new Queue<IOperation?>(new[] { creation });
        for (var steps = 0; open.Count > 0; steps++)
        {
            if (steps == Limits.TypeUses || Onward(open.Dequeue()) is not { } onward)
            {
                return false;
            }

            foreach (var next in onward)
            {
                open.Enqueue(next);
            }
        }

        return true;
    }

    // The values whose type is that of a value; none where any type will do, null where it has to be this one.
    private static IEnumerable<IOperation?>? Onward(IOperation? value) => value?.Parent switch
    {
        IConversionOperation { Type.SpecialType: SpecialType.System_Object } => Array.Empty<IOperation>(),
        IArrayInitializerOperation { ElementValues.Length: 1, Parent: IArrayCreationOperation { Syntax: ImplicitArrayCreationExpressionSyntax } array } => new[] { array },
        ISimpleAssignmentOperation { Parent: IAnonymousObjectCreationOperation outer } assignment when assignment.Value == value => new[] { outer },
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { IsGenericMethod: true, ContainingType.Name: "JsonSerializer" } } } => Array.Empty<IOperation>(),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => UsesOf(local, value),
        _ => null,
    };

    // The operation of each mention of a variable; null for one that has none.
    private static IEnumerable<IOperation?> UsesOf(ILocalSymbol local, IOperation value) => value.Syntax.Ancestors()
        .First(static node => node is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax)
        .DescendantNodes()
        .OfType<IdentifierNameSyntax>()
        .Where(name => name.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(value.SemanticModel?.GetSymbolInfo(name).Symbol, local))
        .Select(name => value.SemanticModel?.OperationOf(name, CancellationToken.None));
}
