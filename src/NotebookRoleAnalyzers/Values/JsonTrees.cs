using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Values;

/// <summary>What the trees of System.Text.Json and Newtonsoft.Json are made with: <c>new JsonArray(a, b)</c>, <c>new JObject(new JProperty("a", b))</c>.</summary>
internal static class JsonTrees
{
    /// <summary>The items that an array is made with; null if it is no such array, or one made with something else.</summary>
    public static ListValue? Items(ObjectValue made, int step)
    {
        var given = made.Type.Name switch
        {
            "JsonArray" => made.Argument("items"),
            "JArray" => made.Argument("content"),
            _ => null,
        };
        return given is null || made.Arguments.Any(argument => argument is not null && argument != given) ? null : Flattened(given, made.Type.Name == "JArray", step);
    }

    /// <summary>The entries that an object is made with; null if it is no such object, or one made with something else.</summary>
    public static IEnumerable<MapEntry>? Entries(ObjectValue made, int step)
    {
        if (made.Type.Name != "JObject" || made.Argument("content") is not { } given || Flattened(given, isFlat: true, step) is not { IsComplete: true } list)
        {
            return null;
        }

        var entries = list.Items.Select(item => item.IsCertain ? Entry(item.Value) : null).ToList();
        return entries.All(static entry => entry is not null) ? entries.Select(static entry => entry!.Value) : null;
    }

    /// <summary>The entry that a <c>JProperty</c> is; null if the value is none.</summary>
    public static MapEntry? Entry(Value value) =>
        value is ObjectValue { IsConstructed: true, IsOpen: false, Type.Name: "JProperty", Events.Count: 0, Arguments: [{ Value: TextValue { Text.Known: not null } name }, { } content] }
            ? new MapEntry(name, content.Value, IsCertain: true, Origin.Of(content.Node))
            : null;

    // Newtonsoft takes the items of a list given, however deep it lies in other lists, for items of its own; trees stay what they are.
    private static ListValue? Flattened(Argument given, bool isFlat, int step)
    {
        if (given.Value is not ListValue list)
        {
            var isOne = given.Value is TextValue or ConstantValue or MapValue or ObjectValue { Type.Name: "JObject" or "JArray" or "JValue" or "JProperty" };
            return isOne && isFlat ? new ListValue(Origin.Of(given.Node), ImmutableArray.Create(new ListItem(given.Value, IsCertain: true, Origin.Of(given.Node))), isComplete: true) : null;
        }

        var seen = Views.List(list, step);
        return isFlat && seen.Items.Any(static item => item.Value is ListValue or UnknownValue { IsText: false }) ? null : seen;
    }
}
