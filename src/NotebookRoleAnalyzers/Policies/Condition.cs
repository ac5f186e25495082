using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>A condition key with the values that it is compared with.</summary>
/// <param name="Key">As <c>aws:SourceAccount</c>, in any case.</param>
/// <param name="Values">The values.</param>
/// <param name="IsCertain">Whether the policy has it on every way through the code.</param>
/// <param name="Site">What stands for it and can be taken away there: its value in a map, the call that adds it, its object in a list; null if no edit can take it away.</param>
internal sealed record Condition(SourceString Key, ElementList Values, bool IsCertain, Origin? Site = null)
{
    /// <summary>Whether a list can be put in the place of its single value, as in a dictionary of objects.</summary>
    public bool TakesList { get; init; }

    /// <summary>Whether the key is certainly the one of a name. Keys have no case.</summary>
    public bool Is(string name) => IsCertain && string.Equals(Key.Known, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an edit can write it at another place: what its values are made of has to stand with it.</summary>
    public bool CanBeMoved => Site is not null && (Site is not JsonOrigin || Values.Items.All(value => Site.Holds(value.Text)));
}
