using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Values;

internal sealed partial class Interpreter
{
    private Value EvaluateExpression(IOperation operation)
    {
        switch (operation)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                return Converted(conversion) ?? Evaluate(conversion.Operand);
            case IConversionOperation { OperatorMethod: { Name: "op_Implicit" } made } conversion when KnownSymbols.IsJson(made):
                return Evaluate(conversion.Operand);
            case IConversionOperation { OperatorMethod: { } wrapping } conversion when KnownSymbols.IsPulumi(wrapping):
                return EvaluateInput(conversion, wrapping);
            case IConversionOperation { OperatorMethod: { } conversion } converted when KnownSymbols.IsAws(conversion):
                return Make(operation.Syntax, conversion, null, ImmutableArray.Create<Argument?>(new Argument(Evaluate(converted.Operand), converted.Operand.Syntax)));
            case IInterpolatedStringHandlerCreationOperation handler:
                return Evaluate(handler.Content);
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);
            case ILocalReferenceOperation local when _variables.TryGetValue(local.Local, out var variable):
                return variable.Value;
            case IParameterReferenceOperation parameter:
                return _variables.TryGetValue(parameter.Parameter, out var bound) ? bound.Value : new UnknownValue(operation.Syntax, parameter.Parameter);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } when _initialized.Count > 0:
                return _initialized.Peek();
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } when _self is not null:
                return _self;
            case IConditionalAccessInstanceOperation when _accessed.Count > 0:
                return _accessed.Peek();
            case ILiteralOperation or IUtf8StringOperation or IInterpolatedStringOperation or IBinaryOperation when IsText(operation):
                return EvaluateText(operation);
            case { ConstantValue: { HasValue: true, Value: var constant } }:
                return operation.Type?.TypeKind == TypeKind.Enum ? new ConstantValue(operation.Syntax, constant, isEnum: true) : Constant(operation.Syntax, constant, (operation as IFieldReferenceOperation)?.Field ?? (ISymbol?)(operation as ILocalReferenceOperation)?.Local);
            case IFieldReferenceOperation field:
                return EvaluateField(field);
            case IPropertyReferenceOperation property:
                return EvaluateProperty(property);
            case IObjectCreationOperation creation:
                return EvaluateCreation(creation);
            case IInvocationOperation call:
                return EvaluateCall(call);
            case IArrayCreationOperation array:
                return EvaluateArray(array);
            case IAnonymousObjectCreationOperation anonymous:
                return EvaluateAnonymous(anonymous);
            default:
                return EvaluateRest(operation);
        }
    }

    private Value EvaluateRest(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation assignment:
                return EvaluateAssignment(assignment);
            case ICompoundAssignmentOperation compound when AddedTo(compound) is { } text:
                return text;
            case IMemberInitializerOperation member:
                return Initialize(Evaluate(member.InitializedMember), member.Initializer);
            case IConditionalAccessOperation access:
                return EvaluateAccess(access);
            case IAnonymousFunctionOperation function:
                Apart(function.Body);
                return new UnknownValue(operation.Syntax);
            case IConditionalOperation choice:
                Evaluate(choice.Condition);
                return Choose(operation, choice.WhenTrue, choice.WhenFalse);
            case ISwitchExpressionOperation choice:
                Evaluate(choice.Value);
                return Choose(operation, choice.Arms.Select(static arm => arm.Value).ToArray());
            case ICoalesceOperation choice:
                return Choose(operation, choice.Value, choice.WhenNull);
            case IWithOperation copy:
                return EvaluateCopy(copy);
            case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Target: ILocalReferenceOperation local, Type.SpecialType: SpecialType.System_String } addition:
                return EvaluateAddition(addition, local);
            case { Syntax: CollectionExpressionSyntax }:
                return EvaluateCollection(operation);
            default:
                foreach (var child in operation.ChildOperations)
                {
                    Open(Evaluate(child));
                }

                Forget(operation);
                return new UnknownValue(operation.Syntax);
        }
    }

    private static Value Constant(SyntaxNode node, object? constant, ISymbol? symbol = null)
    {
        if (constant is not string text)
        {
            return new ConstantValue(node, constant);
        }

        var builder = new SourceStringBuilder();
        builder.AppendWhole(text, node.Span, null);
        return new TextValue(Origin.Of(node), builder.ToSourceString()) { Constant = symbol };
    }

    // A compound assignment, an increment or a pattern changes what it names in a way that isn't followed.
    private void Forget(IOperation operation)
    {
        var target = (operation as IAssignmentOperation)?.Target ?? (operation as IIncrementOrDecrementOperation)?.Target;
        var symbol = VariableOf(target) ?? (target as IFieldReferenceOperation)?.Field;
        if (symbol is not null)
        {
            Assign(symbol, new UnknownValue(operation.Syntax, symbol), operation.Syntax);
        }
    }

    private static ISymbol? VariableOf(IOperation? reference) => (reference as ILocalReferenceOperation)?.Local ?? (ISymbol?)(reference as IParameterReferenceOperation)?.Parameter;

    // One of the operations runs. Objects made there are as certain as the choice is, but none of them is certainly the one meant afterwards.
    private Value Choose(IOperation choice, params IOperation?[] options)
    {
        var outer = _scope;
        var values = new List<Value>();
        foreach (var option in options)
        {
            if (option is not null && !IsThrow(option))
            {
                _scope = new Scope(outer);
                values.Add(Evaluate(option));
            }
        }

        _scope = outer;
        return ChoiceValue.Of(choice.Syntax, values);
    }

    private static bool IsThrow(IOperation operation) => operation is IThrowOperation or IConversionOperation { Operand: IThrowOperation };

    // An anonymous object with other values for some names.
    private Value EvaluateCopy(IWithOperation copy)
    {
        var original = Evaluate(copy.Operand);
        var changes = new List<MapEntry>();
        foreach (var step in copy.Initializer.Initializers)
        {
            if (step is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
            {
                changes.Add(new MapEntry((TextValue)Constant(property.Syntax, property.Property.Name), Evaluate(assignment.Value), IsCertain: true, Origin.Of(assignment.Value.Syntax)));
            }
        }

        if (original is not MapValue map || changes.Count != copy.Initializer.Initializers.Length)
        {
            Open(original);
            changes.ForEach(static change => Open(change.Value));
            return new UnknownValue(copy.Syntax);
        }

        var kept = map.Entries.Where(entry => changes.TrueForAll(change => change.Key.Text.Known != entry.Key.Text.Known));
        return new MapValue(Origin.Of(copy.Syntax), kept.Concat(changes).ToImmutableArray(), map.IsComplete);
    }

    private Value EvaluateAccess(IConditionalAccessOperation access)
    {
        _accessed.Push(Evaluate(access.Operation));
        var value = Evaluate(access.WhenNotNull);
        _accessed.Pop();
        return value;
    }

    private ListValue EvaluateArray(IArrayCreationOperation array)
    {
        var items = ImmutableArray.CreateBuilder<ListItem>();
        var isComplete = array.Initializer is not null;
        foreach (var element in array.Initializer?.ElementValues ?? ImmutableArray<IOperation>.Empty)
        {
            items.Add(new ListItem(Evaluate(element), IsCertain: true, Origin.Of(element.Syntax)));
        }

        foreach (var dimension in array.DimensionSizes)
        {
            isComplete |= dimension.ConstantValue is { HasValue: true, Value: 0 };
        }

        return new ListValue(Origin.Of(array.Syntax), items.ToImmutable(), isComplete);
    }

    // A collection expression has no operation of its own in Roslyn 4.8: its elements are the children of one of kind None.
    private ListValue EvaluateCollection(IOperation collection)
    {
        var items = ImmutableArray.CreateBuilder<ListItem>();
        var isComplete = true;
        foreach (var element in ((CollectionExpressionSyntax)collection.Syntax).Elements)
        {
            var child = collection.ChildOperations.FirstOrDefault(candidate => element.Span.Contains(candidate.Syntax.Span));
            if (element is ExpressionElementSyntax && child is not null)
            {
                items.Add(new ListItem(Evaluate(child), IsCertain: true, Origin.Of(element)));
                continue;
            }

            var spread = child is null ? null : Spread(child);
            items.AddRange(spread?.Items ?? ImmutableArray<ListItem>.Empty);
            isComplete &= spread is { IsComplete: true };
        }

        return new ListValue(Origin.Of(collection.Syntax), items.ToImmutable(), isComplete);
    }

    private ListValue? Spread(IOperation child)
    {
        var operand = child.Syntax is SpreadElementSyntax ? child.ChildOperations.FirstOrDefault() : child;
        return operand is null ? null : Views.List(Evaluate(operand), _step + 1);
    }

    private MapValue EvaluateAnonymous(IAnonymousObjectCreationOperation anonymous)
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        var isComplete = true;
        foreach (var initializer in anonymous.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
            {
                var key = (TextValue)Constant(property.Syntax, property.Property.Name);
                entries.Add(new MapEntry(key, Evaluate(assignment.Value), IsCertain: true, Origin.Of(assignment.Value.Syntax)));
            }
            else
            {
                Open(Evaluate(initializer));
                isComplete = false;
            }
        }

        return new MapValue(Origin.Of(anonymous.Syntax), entries.ToImmutable(), isComplete) { Creation = anonymous };
    }
}
