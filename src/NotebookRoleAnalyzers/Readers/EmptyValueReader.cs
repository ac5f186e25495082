using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Finds what a statement under the names of IAM's JSON grammar has with nothing in it. Conditions are known by themselves, but for a whole Condition without operators.</summary>
internal static class EmptyValueReader
{
    private static readonly ImmutableArray<string> Lists = ImmutableArray.Create("Action", "NotAction", "Resource", "NotResource");
    private static readonly ImmutableArray<string> Principals = ImmutableArray.Create("Principal", "NotPrincipal");

    public static ImmutableArray<EmptyValue> Read(MapValue map, int step) =>
        Lists.Select(name => Certain(map, name)).OfType<MapEntry>().Where(entry => IsEmptyList(entry.Value, step)).Select(static entry => new EmptyValue(NameOf(entry), NameOf(entry), entry.Site))
            .Concat(Principals.Select(name => Certain(map, name)).OfType<MapEntry>().SelectMany(entry => OfPrincipal(entry, step)))
            .Concat(Certain(map, "Condition") is { } condition && IsEmptyMap(condition.Value, step) ? new[] { new EmptyValue("Condition", "Condition", condition.Site) } : Enumerable.Empty<EmptyValue>())
            .ToImmutableArray();

    private static IEnumerable<EmptyValue> OfPrincipal(MapEntry entry, int step)
    {
        if (Views.Map(entry.Value, step) is not { } types)
        {
            return Enumerable.Empty<EmptyValue>();
        }

        var empty = types.Entries.Where(type => type.IsCertain && IsEmptyList(type.Value, step)).ToList();
        var isWhole = types.IsComplete && empty.Count == types.Entries.Length;
        return isWhole && empty.Count == 0 ? new[] { new EmptyValue(NameOf(entry), NameOf(entry), entry.Site) } : empty.Select(type => new EmptyValue(NameOf(entry), NameOf(type), type.Site, isWhole));
    }

    private static MapEntry? Certain(MapValue map, string name) => MapPolicyReader.Entry(map, name) is { IsCertain: true } entry ? entry : null;

    private static string NameOf(MapEntry entry) => entry.Key.Text.Characters;

    private static bool IsEmptyList(Value value, int step) => Views.IsList(value) && Views.List(value, step) is { IsComplete: true, Items.IsEmpty: true };

    private static bool IsEmptyMap(Value value, int step) => value is not ChoiceValue && Views.Map(value, step) is { IsComplete: true, Entries.IsEmpty: true };
}
