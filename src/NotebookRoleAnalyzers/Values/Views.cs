using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NotebookRoleAnalyzers.Values;

/// <summary>Values seen as the lists, maps and properties that readers ask for, as they stood at a step of the code.</summary>
internal static class Views
{
    /// <summary>A value as a list; a list of unknown items where it isn't one.</summary>
    public static ListValue List(Value value, int step)
    {
        switch (value)
        {
            case ListValue list:
                return list.IsOpen ? Possible(list) : list;
            case ObjectValue { IsConstructed: true } made when KnownSymbols.IsFramework(made.Maker):
                return Collection(made, step);
            case ChoiceValue choice:
                var lists = choice.Options.Select(option => List(option, step)).ToList();
                return new ListValue(choice.Origin, lists.SelectMany(static list => Possible(list).Items).ToImmutableArray(), lists.All(static list => list.IsComplete));
            case ObjectValue made when InputList.Of(made, step) is { } inputs:
                return made.IsOpen || made.Receiver is ObjectValue { IsOpen: true } ? Possible(inputs) : inputs;
            default:
                return new ListValue(value.Origin, ImmutableArray<ListItem>.Empty, isComplete: value is ConstantValue { Constant: null });
        }
    }

    /// <summary>A value as a map; null where it isn't one.</summary>
    public static MapValue? Map(Value value, int step) => value switch
    {
        MapValue map => map,
        ObjectValue { IsConstructed: true } made when KnownSymbols.IsFramework(made.Maker) && made.Type.AllInterfaces.Any(static type => type.Name == "IDictionary") => Dictionary(made, step),
        ChoiceValue choice => Map(choice, step),
        _ => null,
    };

    private static MapValue? Map(ChoiceValue choice, int step)
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        var isComplete = true;
        foreach (var option in choice.Options.Where(static option => option is not ConstantValue { Constant: null }))
        {
            if (Map(option, step) is not { } map)
            {
                return null;
            }

            entries.AddRange(map.Entries.Select(static entry => entry with { IsCertain = false }));
            isComplete &= map.IsComplete;
        }

        return new MapValue(choice.Origin, entries.ToImmutable(), isComplete);
    }

    /// <summary>Whether a value is certainly a list and no other object.</summary>
    public static bool IsList(Value value) => value is ListValue
        || (value is ObjectValue { IsConstructed: true } made && KnownSymbols.IsFramework(made.Maker) && made.Type.AllInterfaces.Any(static type => type.Name == "IList") && made.Type.Name is not "JProperty");

    /// <summary>What a property of an object was last set to before a step; null if it wasn't.</summary>
    public static Setting? Property(Value? value, string name, int step)
    {
        if (value is not ObjectValue made)
        {
            return null;
        }

        Setting? last = null;
        foreach (var happened in made.Events)
        {
            if (happened.Step < step && happened.Member is IPropertySymbol && happened.Member.Name == name && happened.Arguments is [{ } given])
            {
                last = new Setting(given, happened.IsCertain && (last?.IsCertain ?? true), happened.Node);
            }
        }

        return last;
    }

    private static ListValue Possible(ListValue list) =>
        new(list.Origin, list.Items.Select(static item => item with { IsCertain = false }).ToImmutableArray(), isComplete: false);

    private static ListValue Collection(ObjectValue made, int step)
    {
        var items = ImmutableArray.CreateBuilder<ListItem>();
        var initial = JsonTrees.Items(made, step);
        items.AddRange(initial?.Items ?? ImmutableArray<ListItem>.Empty);
        var isComplete = initial?.IsComplete ?? true;
        foreach (var argument in made.Arguments.Where(argument => initial is null && argument is not (null or { Value: ConstantValue })))
        {
            var source = List(argument!.Value, made.Step);
            items.AddRange(source.Items);
            isComplete &= source.IsComplete;
        }

        foreach (var happened in made.Events.Where(happened => happened.Step < step))
        {
            switch (happened)
            {
                case { Member: IMethodSymbol { Name: "Add" }, Arguments: [{ } added] }:
                    items.Add(new ListItem(added.Value, happened.IsCertain, Text.Origin.Of(added.Node)));
                    isComplete &= happened.IsCertain || added.Value is not UnknownValue;
                    break;
                case { Member: IMethodSymbol { Name: "AddRange" }, Arguments: [{ } added] }:
                    var range = List(added.Value, step);
                    items.AddRange(range.Items.Select(item => item with { IsCertain = item.IsCertain && happened.IsCertain }));
                    isComplete &= range.IsComplete && happened.IsCertain;
                    break;
                case { Member: IMethodSymbol { ReturnsVoid: false } or IPropertySymbol { IsIndexer: false } } when happened.Member.Name is not ("Remove" or "RemoveAll"):
                    break;
                default:
                    isComplete = false;
                    items.Clear();
                    break;
            }
        }

        var list = new ListValue(made.Origin, items.ToImmutable(), isComplete);
        return made.IsOpen ? Possible(list) : list;
    }

    private static MapValue Dictionary(ObjectValue made, int step)
    {
        var initial = JsonTrees.Entries(made, step)?.Select(entry => entry with { IsCertain = !made.IsOpen }).ToList();
        var entries = initial ?? new List<MapEntry>();
        var isComplete = !made.IsOpen;
        foreach (var argument in made.Arguments.Where(argument => initial is null && argument is not (null or { Value: ConstantValue or UnknownValue { Symbol.ContainingType.Name: "StringComparer" } })))
        {
            var source = Map(argument!.Value, made.Step);
            entries.AddRange(source?.Entries ?? ImmutableArray<MapEntry>.Empty);
            isComplete &= source is { IsComplete: true };
        }

        foreach (var happened in made.Events.Where(happened => happened.Step < step))
        {
            if (happened is { Member: IPropertySymbol { IsIndexer: true } or IMethodSymbol { Name: "Add" or "TryAdd" }, Arguments: [{ Value: TextValue { Text.Known: { } name } key }, { } given] })
            {
                entries.RemoveAll(entry => happened.IsCertain && entry.Key.Text.Known == name);
                entries.Add(new MapEntry(key, given.Value, happened.IsCertain && !made.IsOpen, Text.Origin.Of(given.Node)));
            }
            else if (happened is { Member: IMethodSymbol { Name: "Add" }, Arguments: [{ } property] } && JsonTrees.Entry(property.Value) is { } added)
            {
                entries.Add(added with { IsCertain = happened.IsCertain && !made.IsOpen });
            }
            else if (happened.Member is not (IMethodSymbol { Name: "ContainsKey" or "TryGetValue" or "ContainsValue" or "GetValueOrDefault" or "GetEnumerator" } or IPropertySymbol { IsIndexer: false }))
            {
                // It may take away or replace any of them.
                isComplete = false;
                entries = entries.ConvertAll(static entry => entry with { IsCertain = false });
            }
        }

        var valueType = made.Type is INamedTypeSymbol { Name: "Dictionary", TypeArguments: [_, var type] } ? type : null;
        return new MapValue(made.Origin, entries.ToImmutableArray(), isComplete)
        {
            IsOfObjects = valueType is { SpecialType: SpecialType.System_Object },
            TakesTexts = valueType is { SpecialType: SpecialType.System_Object or SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String },
        };
    }
}
