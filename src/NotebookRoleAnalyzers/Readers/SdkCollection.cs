using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>
/// A list that one of the SDK's policy objects holds under a property: what it is set to, and what is added through the property or by a <c>With...</c> method.
/// The object holds the list itself, not a copy: it is seen as it is in the end.
/// </summary>
internal sealed class SdkCollection
{
    private readonly List<ListItem> _items = new();
    private bool _isComplete = true;

    private SdkCollection()
    {
    }

    /// <summary>The list under a property.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="method">The name of the method that adds to it.</param>
    /// <param name="first">What the constructor is given for it; null if that makes an empty list.</param>
    public static ListValue Of(ObjectValue owner, string property, string method, Value? first = null)
    {
        var list = new SdkCollection();
        list.AddRange(first, isCertain: true);
        var part = owner.Parts.FirstOrDefault(candidate => candidate.Key.Name == property).Value;
        var changes = owner.Events.Where(happened => happened.Member.Name == property || happened.Member.Name == method);
        foreach (var happened in changes.Concat(part?.Events ?? Enumerable.Empty<ObjectEvent>()).OrderBy(static happened => happened.Step))
        {
            list.Apply(happened, happened.Member.Name == property, happened.Member.Name == method);
        }

        if (part is { IsHandedOut: true })
        {
            list.Doubt();
        }

        return new ListValue(owner.Origin, list._items.SelectMany(Options).ToImmutableArray(), list._isComplete && !owner.IsOpen && part is not { IsOpen: true });
    }

    private static IEnumerable<ListItem> Options(ListItem item) => item.Value is ChoiceValue choice ? choice.Options.Select(option => item with { Value = option, IsCertain = false }) : new[] { item };

    private void Apply(ObjectEvent happened, bool isSetting, bool isAdding)
    {
        var last = happened.Arguments.LastOrDefault();
        if (isSetting)
        {
            Set(last?.Value, happened.IsCertain);
            return;
        }

        switch (happened.Member)
        {
            case IMethodSymbol { Name: "Add" or "Insert" } when last is not null:
                _items.Add(new ListItem(last.Value, happened.IsCertain, Origin.Of(last.Node)));
                break;
            case IMethodSymbol added when isAdding || added.Name == "AddRange":
                AddRange(last?.Value, happened.IsCertain);
                break;
            case IMethodSymbol { Name: "Clear" } when happened.IsCertain:
                _items.Clear();
                _isComplete = true;
                break;
            case IMethodSymbol { Name: "Contains" or "CopyTo" or "IndexOf" } or IPropertySymbol { IsIndexer: false }:
                break;
            default:
                Doubt();
                break;
        }
    }

    private void Set(Value? value, bool isCertain)
    {
        if (isCertain)
        {
            _items.Clear();
            _isComplete = true;
        }
        else
        {
            Doubt();
        }

        AddRange(value, isCertain);
    }

    private void AddRange(Value? value, bool isCertain)
    {
        if (value is null)
        {
            return;
        }

        var list = Views.List(value, int.MaxValue);
        _items.AddRange(list.Items.Select(item => item with { IsCertain = item.IsCertain && isCertain }));
        _isComplete &= list.IsComplete;
    }

    // Nothing is sure to be in the list any more.
    private void Doubt()
    {
        for (var i = 0; i < _items.Count; i++)
        {
            _items[i] = _items[i] with { IsCertain = false };
        }

        _isComplete = false;
    }
}
