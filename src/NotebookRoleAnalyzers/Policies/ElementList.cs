using System.Collections.Immutable;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>The actions, resources or values of one place in a policy.</summary>
/// <param name="Items">Those that the source shows.</param>
/// <param name="IsComplete">Whether there are no others.</param>
/// <param name="Site">Where the first of their lists is written; null if none is.</param>
internal sealed record ElementList(ImmutableArray<PolicyElement> Items, bool IsComplete, Origin? Site)
{
    /// <summary>An element that the policy certainly doesn't have.</summary>
    public static readonly ElementList Absent = new(ImmutableArray<PolicyElement>.Empty, IsComplete: true, null);

    /// <summary>An element that the policy may have, with anything in it.</summary>
    public static readonly ElementList Unknown = new(ImmutableArray<PolicyElement>.Empty, IsComplete: false, null);

    /// <summary>Whether the policy certainly doesn't have it.</summary>
    public bool IsAbsent => IsComplete && Items.IsEmpty;

    public ElementList With(ElementList other) =>
        this == Absent ? other : new ElementList(Items.AddRange(other.Items), IsComplete && other.IsComplete, Site ?? other.Site);

    /// <summary>The list where something else may stand in its place.</summary>
    public ElementList Doubted() => this with { Items = Items.Select(static item => item with { IsCertain = false }).ToImmutableArray(), IsComplete = false };
}
