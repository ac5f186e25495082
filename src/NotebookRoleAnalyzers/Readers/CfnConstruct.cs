using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>An L1 construct of the CDK, of a resource's own class or of the generic <c>CfnResource</c>: one resource of the template.</summary>
internal sealed class CfnConstruct
{
    private readonly ObjectValue? _props;
    private readonly MapValue? _properties;
    private readonly bool _isGeneric;
    private readonly bool _arePropsKnown;
    private readonly ImmutableArray<CfnOverride> _overrides;

    private CfnConstruct(ObjectValue made, bool isGeneric)
    {
        Made = made;
        var given = made.Argument("props")?.Value;
        _props = given as ObjectValue;
        _isGeneric = isGeneric;
        _arePropsKnown = given is null or ConstantValue { Constant: null } or ObjectValue { IsConstructed: true, IsOpen: false };
        _overrides = CfnOverride.Of(made).ToImmutableArray();
        var properties = Views.Property(_props, "Properties", made.Step);
        _properties = isGeneric && properties is { IsCertain: true } ? Views.Map(properties.Given.Value, made.Step) : null;
        _arePropsKnown &= !isGeneric || properties is null || _properties is { IsComplete: true };
        Resource = isGeneric ? "" : CfnPolicyProperties.ResourceOf((INamedTypeSymbol)made.Type);
        if (isGeneric && Views.Property(_props, "Type", made.Step) is { IsCertain: true, Given.Value: TextValue { Text.Known: { } type } })
        {
            Resource = CfnPolicyProperties.ResourceOf(type);
        }
    }

    public ObjectValue Made { get; }

    /// <summary>Its type, as <c>IAM.Role</c>; empty if it isn't known.</summary>
    public string Resource { get; }

    /// <summary>Whether code that isn't followed may set or override more.</summary>
    public bool IsOpen => Made.IsOpen || _props is { IsOpen: true };

    /// <summary>The construct that a constructor of the CDK made; null if it made something else.</summary>
    public static CfnConstruct? Of(ObjectValue made, KnownSymbols symbols) =>
        made.IsConstructed && made.Type is INamedTypeSymbol && KnownSymbols.IsAws(made.Maker) && KnownSymbols.Is(made.Type, symbols.CfnResource)
            ? new CfnConstruct(made, SymbolEqualityComparer.Default.Equals(made.Type, symbols.CfnResource))
            : null;

    public bool Is(string resource) => string.Equals(Resource, resource, StringComparison.OrdinalIgnoreCase);

    /// <summary>A property by its name in CloudFormation, which the CDK's classes change in no more than its case.</summary>
    public CfnProperty Property(string name)
    {
        var (values, isDecided) = _isGeneric ? Entry(name) : Settings(name);
        var isKnown = isDecided && _arePropsKnown && !Made.IsOpen;
        var unfollowed = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var isOverridden = false;
        foreach (var change in _overrides)
        {
            if (change.Path.IsEmpty || change.Path[0] == name)
            {
                isOverridden = true;
                if (!change.IsCertain || change.Path.IsEmpty || !isKnown || !TryApply(change, ref values))
                {
                    isKnown = false;
                    unfollowed.Add(change.Path.IsEmpty ? change.Path : change.Path.RemoveAt(0));
                }
            }
        }

        return new CfnProperty(values, isDecided, isKnown, unfollowed.ToImmutable(), isOverridden);
    }

    private static bool TryApply(CfnOverride change, ref ImmutableArray<(Value Value, int Step)> values)
    {
        var step = values.IsEmpty ? change.Step : values[0].Step;
        if (!change.TryApply(values.IsEmpty ? null : values[0].Value, step, out var changed))
        {
            return false;
        }

        values = changed is null ? ImmutableArray<(Value, int)>.Empty : ImmutableArray.Create((changed, Math.Max(step, change.Step)));
        return true;
    }

    private (ImmutableArray<(Value Value, int Step)> Values, bool IsDecided) Entry(string name)
    {
        var entries = (_properties?.Entries ?? ImmutableArray<MapEntry>.Empty).Where(entry => entry.Key.Text.Known == name).ToList();
        return (entries.SelectMany(entry => Options(entry.Value, Made.Step)).ToImmutableArray(), entries.Count < 2 && entries.All(static entry => entry is { IsCertain: true, Value: not ChoiceValue }));
    }

    private (ImmutableArray<(Value Value, int Step)> Values, bool IsDecided) Settings(string name)
    {
        var values = new List<(Value, int)>();
        var isDecided = true;
        Follow(_props?.Events.Where(happened => happened.Step < Made.Step), Made.Step);
        Follow(Made.Events, null);
        return (values.ToImmutableArray(), isDecided);

        void Follow(IEnumerable<ObjectEvent>? events, int? step)
        {
            foreach (var happened in events ?? Enumerable.Empty<ObjectEvent>())
            {
                if (happened is not { Member: IPropertySymbol, Arguments: [{ } given] } || !string.Equals(happened.Member.Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                if (happened.IsCertain)
                {
                    values.Clear();
                }

                isDecided = happened.IsCertain && given.Value is not ChoiceValue;
                values.AddRange(Options(given.Value, step ?? happened.Step));
            }
        }
    }

    // Null is nothing, and of several values any may come.
    private static IEnumerable<(Value Value, int Step)> Options(Value value, int step) =>
        (value is ChoiceValue choice ? choice.Options : ImmutableArray.Create(value)).Where(static option => option is not ConstantValue { Constant: null }).Select(option => (option, step));
}
