using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Operations;
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

    /// <summary>Whether values of any type can be put where it is written: in a dictionary of objects, or in an anonymous object that nothing holds to the type that it has.</summary>
    public bool TakesAnyValue => IsOfObjects || (Creation is not null && AnonymousTypes.MayChange(Creation));

    /// <summary>Whether it is a dictionary of objects.</summary>
    public bool IsOfObjects { get; init; }

    /// <summary>What creates it, if it is an anonymous object.</summary>
    public IAnonymousObjectCreationOperation? Creation { get; init; }

    /// <summary>Whether a text can be put there under any name: in a dictionary of objects, texts or lists of texts.</summary>
    public bool TakesTexts { get; init; }

    /// <summary>Whether nothing but <see cref="Entries"/> is in it.</summary>
    public bool IsComplete { get; }
}
