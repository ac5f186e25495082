using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Values;

internal sealed partial class Interpreter
{
    // The items of a loop that runs once for each of them, whatever happens in it; null for any other loop.
    private ImmutableArray<ListItem>? ItemsOf(IForEachLoopOperation loop)
    {
        if (loop.LoopControlVariable is not IVariableDeclaratorOperation || loop.IsAsynchronous || loop.Body.Syntax.DescendantNodesAndSelf().Any(static node => node
            is BreakStatementSyntax or ContinueStatementSyntax or ReturnStatementSyntax or GotoStatementSyntax or YieldStatementSyntax or TryStatementSyntax))
        {
            return null;
        }

        var value = Evaluate(loop.Collection);
        return value is ListValue or ObjectValue && Views.List(value, _step + 1) is { IsComplete: true } list && list.Items.All(static item => item.IsCertain) && list.Items.Length <= Limits.ItemsFollowed
            ? list.Items
            : null;
    }

    private void Unroll(IForEachLoopOperation loop, ImmutableArray<ListItem> items)
    {
        var variable = ((IVariableDeclaratorOperation)loop.LoopControlVariable).Symbol;
        foreach (var item in items)
        {
            _variables[variable] = new Variable(item.Value, _scope);
            Evaluate(loop.Body);
        }
    }

    // What .NET makes of lists, as far as the items decide it; null for what isn't followed.
    private Value? EvaluateSequence(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!KnownSymbols.IsFramework(method) || method.ContainingType.Name is not ("Enumerable" or "List" or "Array" or "ImmutableArray"))
        {
            return null;
        }

        var operands = method.IsStatic ? call.Arguments.Select(static argument => argument.Value).ToList() : call.Arguments.Select(static argument => argument.Value).Prepend(call.Instance!).ToList();
        if (method.Name is "Select" or "ForEach" && operands.Count == 2 && LambdaOf(operands[1]) is { } lambda)
        {
            return EvaluateEach(call, operands[0], lambda);
        }

        if (method.Name is not ("Concat" or "Union" or "Append" or "Prepend" or "Distinct" or "Reverse" or "OrderBy" or "Where") || method.ContainingType.Name != "Enumerable")
        {
            return null;
        }

        var lists = operands.Select(operand => (Operand: operand, Value: Evaluate(operand))).ToList();
        lists.ForEach(static list => HandOutPart(list.Value));
        lists.ForEach(static list => Open(list.Value as UnknownValue));
        var isSingle = method.Name is "Append" or "Prepend";
        var items = lists.SelectMany((list, index) => index == 1 && isSingle
            ? ImmutableArray.Create(new ListItem(list.Value, IsCertain: true, Origin.Of(list.Operand.Syntax)))
            : index == 1 && method.Name is "OrderBy" or "Where" ? ImmutableArray<ListItem>.Empty : Views.List(list.Value, _step + 1).Items);
        var areComplete = lists.Select((list, index) => (index == 1 && (isSingle || method.Name is "OrderBy" or "Where")) || Views.List(list.Value, _step + 1).IsComplete).All(static isComplete => isComplete);
        return new ListValue(Origin.Of(call.Syntax), items.Select(item => method.Name == "Where" ? item with { IsCertain = false } : item).ToImmutableArray(), areComplete);
    }

    private static IAnonymousFunctionOperation? LambdaOf(IOperation operation) => operation switch
    {
        IConversionOperation conversion => LambdaOf(conversion.Operand),
        IDelegateCreationOperation creation => LambdaOf(creation.Target),
        IAnonymousFunctionOperation { Symbol: { Parameters.Length: 1, IsAsync: false } } lambda => lambda,
        _ => null,
    };

    // A function run for each item of a list, with what it gives as the items of another; as a function of unknown arguments if the list isn't known.
    private Value EvaluateEach(IInvocationOperation call, IOperation operand, IAnonymousFunctionOperation lambda)
    {
        var value = Evaluate(operand);
        var list = Views.List(value, _step + 1);
        var isKnown = value is ListValue or ObjectValue && list.IsComplete && list.Items.All(static item => item.IsCertain) && list.Items.Length <= Limits.ItemsFollowed;
        if (!isKnown)
        {
            HandOut(HandsOut(call.TargetMethod) ? value : null);
            Open(value as UnknownValue);
            Apart(lambda.Body);
            return call.Type?.SpecialType == SpecialType.System_Void ? new UnknownValue(call.Syntax) : new ListValue(Origin.Of(call.Syntax), ImmutableArray<ListItem>.Empty, isComplete: false);
        }

        var items = ImmutableArray.CreateBuilder<ListItem>();
        foreach (var item in list.Items)
        {
            _variables[lambda.Symbol.Parameters[0]] = new Variable(item.Value, _scope);
            items.Add(new ListItem(Follow(lambda.Body, call.Syntax), IsCertain: true, item.Site));
        }

        return new ListValue(Origin.Of(call.Syntax), items.ToImmutable(), isComplete: true);
    }
}
