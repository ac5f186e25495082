using System.Collections.Immutable;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Values;

/// <summary>Names with values: a dictionary, an anonymous object, a JSON object.</summary>
internal sealed class MapValue : Value
{
    public MapValue(Origin origin, ImmutableArray<MapEntry> entries, bool isComplete)
        : base(origin)
    {
        Entries = entries;
        IsComplete = isComplete;
    }

    public ImmutableArray<MapEntry> Entries { get; }

    /// <summary>Whether values of any type can be put where it is written: a dictionary's of objects can, an anonymous object's have their types.</summary>
    public bool TakesAnyValue { get; init; }

    /// <summary>Whether nothing but <see cref="Entries"/> is in it.</summary>
    public bool IsComplete { get; }
}
