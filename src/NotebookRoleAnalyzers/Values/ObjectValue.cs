using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NotebookRoleAnalyzers.Values;

/// <summary>
/// What a constructor or a call gave, with all that the code does to it afterwards, in order. What that means is a reader's to say.
/// Invariant: <see cref="Events"/> are sorted by step; the object may hold more than they tell only if <see cref="IsOpen"/>.
/// </summary>
internal sealed class ObjectValue : Value
{
    private readonly List<ObjectEvent> _events = new();
    private Dictionary<ISymbol, ObjectValue>? _parts;

    public ObjectValue(SyntaxNode node, IMethodSymbol maker, Value? receiver, ImmutableArray<Argument?> arguments, Scope scope, int step)
        : base(node)
    {
        Maker = maker;
        Receiver = receiver;
        Arguments = arguments;
        Scope = scope;
        Step = step;
        Type = maker.MethodKind == MethodKind.Constructor ? maker.ContainingType : maker.ReturnType;
    }

    /// <summary>The constructor, or the method that was called.</summary>
    public IMethodSymbol Maker { get; }

    public ITypeSymbol Type { get; }

    public override ISymbol? Symbol => Maker.AssociatedSymbol ?? Maker;

    public override Value? Owner => Receiver;

    /// <summary>What the method was called on; null for constructors and static methods.</summary>
    public Value? Receiver { get; }

    /// <summary>Its arguments by parameter; null where the default is taken.</summary>
    public ImmutableArray<Argument?> Arguments { get; }

    /// <summary>The part of the code that made it.</summary>
    public Scope Scope { get; }

    public int Step { get; }

    public bool IsConstructed => Maker.MethodKind == MethodKind.Constructor;

    public IReadOnlyList<ObjectEvent> Events => _events;

    /// <summary>Whether code that isn't followed may do more to it.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether what it holds, as a list of the SDK's policy objects does, is changed under another name in a way that isn't followed: it is then no more than possible.</summary>
    public bool IsHandedOut { get; private set; }

    /// <summary>Whether its name, or something else that it is found by, is in the hands of code that isn't followed.</summary>
    public bool IsNamedElsewhere { get; set; }

    /// <summary>The objects that properties of this one gave.</summary>
    public IEnumerable<KeyValuePair<ISymbol, ObjectValue>> Parts => _parts ?? Enumerable.Empty<KeyValuePair<ISymbol, ObjectValue>>();

    public void Add(ObjectEvent happened) => _events.Add(happened);

    public void Open() => IsOpen = true;

    public void HandOut() => IsHandedOut = true;

    /// <summary>The object that a property of this one gives, the same one each time: <c>role.AssumeRolePolicy</c>.</summary>
    public ObjectValue Part(IPropertySymbol property, SyntaxNode node)
    {
        _parts ??= new Dictionary<ISymbol, ObjectValue>(SymbolEqualityComparer.Default);
        if (!_parts.TryGetValue(property, out var part))
        {
            part = new ObjectValue(node, property.GetMethod!, this, ImmutableArray<Argument?>.Empty, Scope, Step);
            _parts.Add(property, part);
        }

        return part;
    }

    /// <summary>The argument of a parameter by its name.</summary>
    public Argument? Argument(string parameter)
    {
        foreach (var candidate in Maker.Parameters)
        {
            if (candidate.Name == parameter && candidate.Ordinal < Arguments.Length)
            {
                return Arguments[candidate.Ordinal];
            }
        }

        return null;
    }
}
