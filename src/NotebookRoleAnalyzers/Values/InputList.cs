using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Values;

/// <summary>Pulumi's lists: what was converted to one, and what was added to it.</summary>
internal static class InputList
{
    /// <summary>The type of the items of Pulumi's list; null for any other type.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "InputList", TypeArguments: [var element] } && KnownSymbols.IsPulumi(type) ? element : null;

    /// <summary>A list as it stood at a step; null if it isn't one of Pulumi's, or was made in a way that isn't followed.</summary>
    public static ListValue? Of(ObjectValue made, int step)
    {
        if (Origins(made, step) is not { } origins)
        {
            return null;
        }

        var items = origins.Items.ToBuilder();
        var isComplete = origins.IsComplete;
        foreach (var happened in made.Events.Where(happened => happened.Step < step))
        {
            var added = happened is { Member.Name: "Add" or "AddRange", Arguments: [{ } given] } ? Added(given, (IMethodSymbol)happened.Member, step) : null;
            items.AddRange((added?.Items ?? ImmutableArray<ListItem>.Empty).Select(item => item with { IsCertain = item.IsCertain && happened.IsCertain }));

            // A loop may add any number of what changes from turn to turn.
            isComplete &= added is { IsComplete: true } && (happened.IsCertain || added.Items.All(static item => item.Value is TextValue { Text.HasHoles: false }));
        }

        return new ListValue(made.Origin, items.ToImmutable(), isComplete);
    }

    // What it holds at first: the property of an object that is made in sight gives an empty list until it is set.
    private static ListValue? Origins(ObjectValue made, int step)
    {
        var isList = ElementOf(made.Type) is not null;
        switch (made)
        {
            case { Maker.MethodKind: MethodKind.Conversion, Arguments: [{ } given] } when isList:
                return Added(given, made.Maker, step);
            case { IsConstructed: true, Arguments.IsEmpty: true } when isList:
            case { Maker: { MethodKind: MethodKind.PropertyGet } getter, Receiver: ObjectValue { IsConstructed: true } } when KnownSymbols.IsPulumi(getter) && (isList || made.Type is { Name: "List" }):
                return new ListValue(made.Origin, ImmutableArray<ListItem>.Empty, isComplete: true);
            default:
                return null;
        }
    }

    // One item, or all of another list, as the parameter tells.
    private static ListValue Added(Argument given, IMethodSymbol method, int step)
    {
        var isSingle = method.Parameters is [{ IsParams: false, Type: var type }]
            && (IsItem(type, ElementOf(method.ContainingType)) || (method.ContainingType.Name == "List" && method.Name == "Add"));
        return isSingle
            ? new ListValue(given.Value.Origin, ImmutableArray.Create(new ListItem(given.Value, IsCertain: true, Origin.Of(given.Node))), isComplete: true)
            : Views.List(given.Value, step);
    }

    private static bool IsItem(ITypeSymbol type, ITypeSymbol? element) =>
        element is not null
        && (SymbolEqualityComparer.Default.Equals(type, element)
            || (type is INamedTypeSymbol { Name: "Input" or "Output", TypeArguments: [var wrapped] } && SymbolEqualityComparer.Default.Equals(wrapped, element)));
}
