using System.Collections.Immutable;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Values;

/// <summary>A list, an array or the arguments of a <c>params</c> parameter.</summary>
internal sealed class ListValue : Value
{
    public ListValue(Origin origin, ImmutableArray<ListItem> items, bool isComplete)
        : base(origin)
    {
        Items = items;
        IsComplete = isComplete;
    }

    public ImmutableArray<ListItem> Items { get; }

    /// <summary>Whether nothing but <see cref="Items"/> is in it.</summary>
    public bool IsComplete { get; }

    /// <summary>Whether some code changes it in a way that isn't followed: its items are then no more than possible.</summary>
    public bool IsOpen { get; set; }
}
