using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads values as the elements that every dialect shares: lists of texts, and conditions.</summary>
internal static class ElementReader
{
    /// <summary>One text or a list of them.</summary>
    /// <param name="value">The value; absent if null.</param>
    /// <param name="site">What stands for it where it is used.</param>
    /// <param name="isCertain">Whether it is used on every way through the code.</param>
    /// <param name="step">The moment at which it is used.</param>
    public static ElementList Read(Value? value, Origin site, bool isCertain, int step)
    {
        if (value is null or ConstantValue { Constant: null })
        {
            return ElementList.Absent;
        }

        if (value is ChoiceValue choice)
        {
            return choice.Options.Aggregate(ElementList.Absent, (list, option) => list.With(Read(option, site, isCertain: false, step)));
        }

        if (value is not UnknownValue { IsText: false } && (Text(value) ?? Intrinsic.Read(value, step)) is { } single)
        {
            return new ElementList(ImmutableArray.Create(Element(single, value, isCertain, site)), IsComplete: true, site);
        }

        var given = Views.List(value, step);
        var items = given.Items.SelectMany(item => Elements(item, isCertain && item.IsCertain, step)).ToImmutableArray();
        return new ElementList(items, given.IsComplete, given.Origin);
    }

    private static IEnumerable<PolicyElement> Elements(ListItem item, bool isCertain, int step) => item.Value is ChoiceValue choice
        ? choice.Options.SelectMany(option => Elements(item with { Value = option }, isCertain: false, step))
        : new[] { Element(Text(item.Value) ?? Intrinsic.Read(item.Value, step) ?? Hole(item.Value), item.Value, isCertain, item.Site) };

    private static PolicyElement Element(SourceString text, Value value, bool isCertain, Origin site) =>
        site is JsonOrigin ? new(text, isCertain, site) : new(StandingAt(site.Node, value, text), isCertain, Sourced(site, value));

    /// <summary>A site, and where the text is written that stands there.</summary>
    public static Origin Sourced(Origin site, Value value) => SourceOf(value) is { } source && source.Node != site.Node ? site with { Source = source } : site;

    private static Origin? SourceOf(Value value) => value is TextValue { Constant: { } constant }
        ? constant.DeclaringSyntaxReferences is [var declared] && declared.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var written } ? Origin.Of(written) : null
        : value is TextValue { Origin: { File: null } and not JsonOrigin } ? value.Origin : null;

    private static SourceString StandingAt(SyntaxNode place, Value value, SourceString text) =>
        value.Origin.Node.SyntaxTree == place.SyntaxTree ? text : text.StandingAt(place.Span);

    public static ElementList Read(Setting? setting, int step) =>
        setting is null ? ElementList.Absent : Read(setting.Given.Value, Origin.Of(setting.Given.Node), setting.IsCertain, step) is var list && setting.IsCertain ? list : list with { IsComplete = false };

    /// <summary>Operators with their keys; unknown if the value is no map.</summary>
    public static Conditions ReadConditions(Value? value, bool isCertain, int step)
    {
        if (value is null or ConstantValue { Constant: null })
        {
            return Conditions.None;
        }

        return Views.Map(value, step) is { } map
            ? new Conditions(map.Entries.Select(entry => ReadBlock(entry.Key.Text, entry.Value, isCertain && entry.IsCertain, step, entry.Site)).ToImmutableArray(), map.IsComplete, map.Origin is JsonOrigin || map.TakesAnyValue ? map.Origin : null)
            : Conditions.Unknown;
    }

    /// <summary>The keys of one operator.</summary>
    /// <param name="name">The operator.</param>
    /// <param name="value">The map of its keys.</param>
    /// <param name="isCertain">Whether the policy has it on every way through the code.</param>
    /// <param name="step">The moment at which it is used.</param>
    /// <param name="site">What stands for it beside the operator: its value, or the call that adds it.</param>
    public static ConditionBlock ReadBlock(SourceString name, Value value, bool isCertain, int step, Origin site)
    {
        var map = Views.Map(value, step);
        var conditions = (map?.Entries ?? ImmutableArray<MapEntry>.Empty).Select(entry => new Condition(entry.Key.Text, Read(entry.Value, entry.Site, isCertain && entry.IsCertain, step), isCertain && entry.IsCertain, Removable(entry.Site)) { TakesList = map!.Origin is JsonOrigin || map.TakesAnyValue });
        return new ConditionBlock(name, conditions.ToImmutableArray(), map is { IsComplete: true }, map is { Origin: JsonOrigin } or { TakesTexts: true } ? map.Origin : null, Removable(site)) { IsCertain = isCertain };
    }

    /// <summary>A condition that a call adds by its own name.</summary>
    public static Conditions Added(string conditionOperator, string key, Argument? value, ObjectEvent call)
    {
        var values = value is null ? ElementList.Unknown : Read(value.Value, Origin.Of(value.Node), call.IsCertain, call.Step);
        var site = Removable(Origin.Of(call.Node));
        var condition = new Condition(Written(key, call.Node), values, call.IsCertain, site);
        return new Conditions(ImmutableArray.Create(new ConditionBlock(Written(conditionOperator, call.Node), ImmutableArray.Create(condition), IsComplete: true, null, site)), IsComplete: true, null);
    }

    /// <summary>The site of a condition, if an edit can take it away there.</summary>
    public static Origin? Removable(Origin site) => site is JsonOrigin || EntryPlace.Of(site.Node) is not null ? site : null;

    /// <summary>A value as text: a part that isn't known is a hole. Null for lists, maps and constants that are no text.</summary>
    public static SourceString? Text(Value value) => value switch
    {
        TextValue text => text.Text,
        ConstantValue { Constant: bool flag } => Written(flag ? "true" : "false", value.Origin.Span),
        ConstantValue { Constant: not null } constant => Written(Convert.ToString(constant.Constant, System.Globalization.CultureInfo.InvariantCulture) ?? "", value.Origin.Span),
        UnknownValue => Hole(value),
        ObjectValue made when made.Type.SpecialType == SpecialType.System_String => Hole(value),
        _ => null,
    };

    /// <summary>An argument as text, with its characters where they are written if that is in the argument's own file.</summary>
    public static SourceString? Text(Argument argument) => Text(argument.Value) is { } text ? StandingAt(argument.Node, argument.Value, text) : null;

    /// <summary>A text that the source writes in other words.</summary>
    public static SourceString Written(string text, SyntaxNode node) => Written(text, node.Span);

    /// <summary>The same for a place in it.</summary>
    public static SourceString Written(string text, TextSpan place)
    {
        var builder = new SourceStringBuilder();
        builder.AppendWhole(text, place, null);
        return builder.ToSourceString();
    }

    /// <summary>A text of which nothing is known.</summary>
    public static SourceString Hole(SyntaxNode node) => Hole(Origin.Of(node));

    private static SourceString Hole(Value value) => Hole(value.Origin, value.Symbol, value.Owner);

    /// <summary>A text of which nothing is known, in a part of the source.</summary>
    public static SourceString Hole(Origin origin, ISymbol? symbol = null, Value? owner = null)
    {
        var builder = new SourceStringBuilder();
        builder.AppendHole(new TextHole(origin.Node, symbol, owner), origin.Span, null);
        return builder.ToSourceString();
    }
}
