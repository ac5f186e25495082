using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>
/// A change that an L1 construct makes to its part of the template, after all properties are set: <c>AddPropertyOverride</c> and its siblings.
/// </summary>
/// <param name="Path">The names and indexes down to what is changed, the property first; empty if it isn't known.</param>
/// <param name="Given">What is put there: maps are merged, all else is replaced; null if it is deleted.</param>
/// <param name="IsCertain">Whether it happens on every way through the code.</param>
/// <param name="Step">When the value is taken.</param>
internal sealed record CfnOverride(ImmutableArray<string> Path, Value? Given, bool IsCertain, int Step)
{
    /// <summary>The overrides of a construct, in order. Any may come where the construct is open or something is done to it that isn't known.</summary>
    public static IEnumerable<CfnOverride> Of(ObjectValue construct)
    {
        foreach (var happened in construct.Events)
        {
            switch (happened.Member)
            {
                case IMethodSymbol { Name: "AddPropertyOverride" or "AddPropertyDeletionOverride" }:
                    yield return Read(happened, PathOf(happened));
                    break;
                case IMethodSymbol { Name: "AddOverride" or "AddDeletionOverride" }:
                    var path = PathOf(happened);
                    if (path.IsEmpty || path[0] is "Properties" or "Type")
                    {
                        yield return Read(happened, path.IsEmpty || path[0] == "Type" ? ImmutableArray<string>.Empty : path.RemoveAt(0));
                    }

                    break;
            }
        }
    }

    private static CfnOverride Read(ObjectEvent happened, ImmutableArray<string> path)
    {
        var given = happened.Arguments is [_, { } value] ? value.Value : null;
        return new CfnOverride(path, given is ConstantValue { Constant: null } ? null : given, happened.IsCertain, happened.Step);
    }

    // A dot in a name is written as \. in a path.
    private static ImmutableArray<string> PathOf(ObjectEvent happened) => happened.Arguments is [{ Value: TextValue { Text.Known: { } path } }, ..]
        ? path.Replace("\\.", "\0").Split('.').Select(static name => name.Replace('\0', '.')).ToImmutableArray()
        : ImmutableArray<string>.Empty;

    /// <summary>Changes the value of the property that the path begins with.</summary>
    /// <param name="target">What the property holds; null for nothing.</param>
    /// <param name="step">The step at which it is taken.</param>
    /// <param name="changed">What it holds then.</param>
    /// <returns>Whether the change can be followed.</returns>
    public bool TryApply(Value? target, int step, out Value? changed) => TryApply(target, step, 1, out changed);

    private bool TryApply(Value? target, int step, int depth, out Value? changed)
    {
        if (depth == Path.Length)
        {
            return TryMerge(target, step, Given, out changed);
        }

        if (target is null || Views.Map(target, step) is not null)
        {
            return TryApplyToMap(target is null ? null : Views.Map(target, step), step, depth, out changed);
        }

        changed = null;
        if (!IsList(target) || Views.List(target, step) is not { IsComplete: true } list || list.Items.Any(static item => !item.IsCertain))
        {
            return false;
        }

        if (!int.TryParse(Path[depth], out var index) || index < 0 || index > list.Items.Length || !TryApply(index < list.Items.Length ? list.Items[index].Value : null, step, depth + 1, out var item) || item is null)
        {
            return false;
        }

        var put = new ListItem(item, IsCertain: true, item.Origin);
        changed = new ListValue(list.Origin, index < list.Items.Length ? list.Items.SetItem(index, put) : list.Items.Add(put), isComplete: true);
        return true;
    }

    private bool TryApplyToMap(MapValue? map, int step, int depth, out Value? changed)
    {
        changed = map;
        var name = Path[depth];
        var entries = map?.Entries ?? ImmutableArray<MapEntry>.Empty;
        var index = entries.ToList().FindIndex(entry => entry.Key.Text.Known == name);
        if (index < 0 ? map is { IsComplete: false } : !entries[index].IsCertain)
        {
            return false;
        }

        // Where there is nothing yet, an index would make an object with a number for a name.
        if ((map is null && int.TryParse(name, out _)) || !TryApply(index < 0 ? null : entries[index].Value, step, depth + 1, out var value))
        {
            return false;
        }

        changed = value is null && map is null ? null : Put(map, index, name, value);
        return true;
    }

    private static MapValue Put(MapValue? map, int index, string name, Value? value)
    {
        var entries = map?.Entries ?? ImmutableArray<MapEntry>.Empty;
        if (value is null)
        {
            return index < 0 ? map! : new MapValue(map!.Origin, entries.RemoveAt(index), map.IsComplete);
        }

        var key = index < 0 ? new TextValue(value.Origin, ElementReader.Written(name, value.Origin.Node)) : entries[index].Key;
        var entry = new MapEntry(key, value, IsCertain: true, value.Origin);
        return new MapValue(map?.Origin ?? value.Origin, index < 0 ? entries.Add(entry) : entries.SetItem(index, entry), map?.IsComplete ?? true);
    }

    private bool TryMerge(Value? target, int step, Value? given, out Value? merged)
    {
        merged = given;
        if (given is null or TextValue or ConstantValue or UnknownValue { IsText: true } || IsList(given))
        {
            return true;
        }

        if (Views.Map(given, Step) is not { } map)
        {
            return false;
        }

        if (target is null or TextValue or ConstantValue)
        {
            return true;
        }

        var result = Views.Map(target, step);
        foreach (var entry in map.Entries)
        {
            var index = result?.Entries.ToList().FindIndex(old => old.Key.Text.Known == entry.Key.Text.Known) ?? -1;
            if (result is null || !map.IsComplete || !entry.IsCertain || entry.Key.Text.HasHoles || (index < 0 ? !result.IsComplete : !result.Entries[index].IsCertain)
                || !TryMerge(index < 0 ? null : result.Entries[index].Value, step, entry.Value is ConstantValue { Constant: null } ? null : entry.Value, out var value))
            {
                return false;
            }

            result = Put(result, index, entry.Key.Text.Characters, value);
        }

        merged = result;
        return result is not null && map.IsComplete;
    }

    private static bool IsList(Value value) => value is ListValue || (value is ObjectValue { IsConstructed: true } made && KnownSymbols.IsFramework(made.Maker) && made.Type.AllInterfaces.Any(static type => type.Name == "IList"));
}
