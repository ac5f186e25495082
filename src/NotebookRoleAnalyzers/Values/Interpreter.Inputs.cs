using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NotebookRoleAnalyzers.Values;

internal sealed partial class Interpreter
{
    // Pulumi's inputs and outputs stand for what is converted to them, but a list is another one, which may be added to.
    private Value EvaluateInput(IConversionOperation conversion, IMethodSymbol wrapping)
    {
        var value = Evaluate(conversion.Operand);
        return InputList.ElementOf(wrapping.ReturnType) is null
            ? value
            : Make(conversion.Syntax, wrapping, null, ImmutableArray.Create<Argument?>(new Argument(value, conversion.Operand.Syntax)));
    }

    private static Value? Wrapped(IMethodSymbol method, ImmutableArray<Argument?> arguments) =>
        KnownSymbols.IsPulumi(method) && method is { IsStatic: true, ContainingType.Name: "Output", Name: "Create" or "CreateSecret" or "Format" } && arguments is [{ } only] ? only.Value : null;
}
