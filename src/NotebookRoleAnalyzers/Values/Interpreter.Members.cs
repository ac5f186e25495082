using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NotebookRoleAnalyzers.Values;

internal sealed partial class Interpreter
{
    // The object whose constructor or method is followed; null for the one whose code is read, of which only the code at hand is known.
    private Value? _self;

    // Objects of AWS's libraries in fields and properties, with the places at which they are followed there.
    private readonly List<(ISymbol Member, Value Value)> _kept = new();
    private readonly HashSet<SyntaxNode> _followedUses = new();
    private bool _mayRunElsewhere;

    private Value EvaluateAssignment(ISimpleAssignmentOperation assignment)
    {
        switch (assignment.Target)
        {
            case ILocalReferenceOperation local:
                var assigned = Evaluate(assignment.Value);
                Assign(local.Local, assigned, assignment.Syntax);
                return assigned;
            case IPropertyReferenceOperation property when IsPlain(property.Property) && IsSelf(property.Instance):
                return Keep(property.Property, assignment);
            case IPropertyReferenceOperation property:
                return EvaluatePropertySet(property, assignment);
            case IFieldReferenceOperation field when IsSelf(field.Instance):
                return Keep(field.Field, assignment);
            default:
                Open(Evaluate(assignment.Target));
                var value = Evaluate(assignment.Value);
                Open(value);
                return value;
        }
    }

    private static bool IsSelf(IOperation? instance) => instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    // A property that holds what it was set to and nothing else.
    private static bool IsPlain(IPropertySymbol property) => property is { IsIndexer: false, IsVirtual: false, IsOverride: false, IsAbstract: false }
        && property.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax() is PropertyDeclarationSyntax { AccessorList.Accessors: var accessors }
        && accessors.All(static accessor => accessor.Body is null && accessor.ExpressionBody is null);

    private Value Keep(ISymbol member, ISimpleAssignmentOperation assignment)
    {
        var value = Evaluate(assignment.Value);
        _followedUses.Add(assignment.Target.Syntax);
        if (_self is ObjectValue self)
        {
            Note(self, member, ImmutableArray.Create<Argument?>(new Argument(value, assignment.Value.Syntax)), assignment.Syntax);
        }
        else if (_self is null)
        {
            Assign(member, value, assignment.Syntax);
        }

        KeepInSight(member, value);
        return value;
    }

    private void KeepInSight(ISymbol member, Value value)
    {
        if (value is ObjectValue made && KnownSymbols.IsAws(made.Maker))
        {
            _kept.Add((member, value));
        }
        else
        {
            Open(value);
        }
    }

    // When all is read, what the rest of the compilation does with an object decides whether that was all.
    private void OpenWhatOthersUse()
    {
        foreach (var (member, value) in _kept)
        {
            if (value is ObjectValue { IsOpen: false } && MemberUses.MayChange(member, _code, _followedUses, _cancellation))
            {
                Open(value);
            }
        }
    }

    private Value EvaluatePropertySet(IPropertyReferenceOperation property, ISimpleAssignmentOperation assignment)
    {
        var receiver = property.Instance is null ? null : Evaluate(property.Instance);
        var keys = Arguments(property.Arguments, property.Arguments.Length + 1);
        var value = Evaluate(assignment.Value);
        if (receiver is ObjectValue made)
        {
            Note(made, property.Property, keys.SetItem(keys.Length - 1, new Argument(value, assignment.Value.Syntax)), assignment.Syntax);
        }

        if (receiver is not ObjectValue || !IsFollowed(property.Property))
        {
            Open(receiver is ObjectValue ? null : receiver);
            Open(value);
        }

        return value;
    }

    private Value EvaluateField(IFieldReferenceOperation reference)
    {
        var receiver = IsSelf(reference.Instance) ? reference.Field.IsStatic ? null : _self : Evaluate(reference.Instance!);
        return Held(reference.Field, receiver, IsSelf(reference.Instance), reference.Syntax)
            ?? Elsewhere(reference.Field, reference.Syntax)
            ?? new UnknownValue(reference.Syntax, reference.Field);
    }

    private Value EvaluateProperty(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        var receiver = reference.Instance is null ? null : Evaluate(reference.Instance);
        foreach (var argument in reference.Arguments)
        {
            Evaluate(argument.Value);
        }

        if (!KnownSymbols.IsAws(property))
        {
            return Held(property, receiver, IsSelf(reference.Instance), reference.Syntax) ?? Elsewhere(property, reference.Syntax) ?? new UnknownValue(reference.Syntax, property);
        }

        Open(receiver as ChoiceValue);
        if (property.GetMethod is null || property.IsIndexer || property.Type.SpecialType != SpecialType.None || property.Type is IArrayTypeSymbol)
        {
            return LastSet(receiver, property) ?? new UnknownValue(reference.Syntax, property) { Receiver = receiver };
        }

        return receiver is ObjectValue made
            ? LastSet(made, property) ?? made.Part(property, reference.Syntax)
            : new ObjectValue(reference.Syntax, property.GetMethod, receiver, ImmutableArray<Argument?>.Empty, _scope, ++_step);
    }

    // What a field or property of the compilation holds, if the code that was followed has set it.
    private Value? Held(ISymbol member, Value? receiver, bool isOwn, SyntaxNode node)
    {
        var held = isOwn && _self is null
            ? _variables.TryGetValue(member, out var variable) ? variable.Value : null
            : IsReadOnly(member) ? LastSet(receiver, member) : null;
        if (held is not null && !_mayRunElsewhere)
        {
            _followedUses.Add(node);
        }

        return held;
    }

    private static bool IsReadOnly(ISymbol member) => member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null or { IsInitOnly: true } };

    private static Value? LastSet(Value? receiver, ISymbol member)
    {
        var last = (receiver as ObjectValue)?.Events.LastOrDefault(happened => SymbolEqualityComparer.Default.Equals(happened.Member, member));
        return last is { IsCertain: true, Arguments: [{ } argument] } ? argument.Value : null;
    }

    // Code that isn't followed may set every member that can be set. What they held is still looked for under their names.
    private void ForgetMembers()
    {
        foreach (var member in _variables.Keys.Where(static symbol => symbol is IFieldSymbol or IPropertySymbol && !IsReadOnly(symbol)).ToList())
        {
            _variables.Remove(member);
        }
    }

    // The value of a field or property that only its declaration or its type's one constructor sets, or that is computed; null for any other.
    private Value? Elsewhere(ISymbol member, SyntaxNode node)
    {
        if (_calls.Count >= Limits.CallDepth || member.DeclaringSyntaxReferences is not [var reference] || member.ContainingType?.TypeKind == TypeKind.Interface)
        {
            return null;
        }

        var declaration = reference.GetSyntax(_cancellation);
        if (member is IPropertySymbol { GetMethod: { } getter } property && !IsPlain(property) && declaration is PropertyDeclarationSyntax { Initializer: null })
        {
            return IsOverridable(getter) ? null : ReadThrough(getter, null, ImmutableArray<Argument?>.Empty, node);
        }

        if (member is IPropertySymbol { IsVirtual: true } or IPropertySymbol { IsAbstract: true } || MemberValue.Of(member, declaration, _cancellation) is not { } written
            || _roots.Exists(root => root.Contains(written)) || Operation(written) is not { } operation)
        {
            return null;
        }

        var (texts, self) = (_trace.Texts.Count, _self);
        _self = member.IsStatic ? self : new UnknownValue(node);
        _calls.Add(member);
        var value = Evaluate(operation);
        _calls.RemoveAt(_calls.Count - 1);
        _self = self;
        _trace.Texts.RemoveRange(texts, _trace.Texts.Count - texts);
        Open(value is ObjectValue ? value : null);
        if (member.IsStatic)
        {
            _variables[member] = new Variable(value, _scope);
        }

        return value;
    }

    private IOperation? Operation(SyntaxNode written) => _code.ModelOf(written.SyntaxTree, _model).OperationOf(written, _cancellation) switch
    {
        ISymbolInitializerOperation initializer => initializer.Value,
        var operation => operation,
    };
}
