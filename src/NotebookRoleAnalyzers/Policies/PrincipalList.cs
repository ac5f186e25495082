using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>The principals of a statement.</summary>
/// <param name="Items">Those that the source shows.</param>
/// <param name="IsComplete">Whether there are no others.</param>
internal sealed record PrincipalList(ImmutableArray<Principal> Items, bool IsComplete)
{
    public static readonly PrincipalList Absent = new(ImmutableArray<Principal>.Empty, IsComplete: true);

    public static readonly PrincipalList Unknown = new(ImmutableArray<Principal>.Empty, IsComplete: false);

    /// <summary>What stands under keys that IAM doesn't have for principals.</summary>
    public ImmutableArray<OtherElement> Others { get; init; } = ImmutableArray<OtherElement>.Empty;

    public bool IsAbsent => IsComplete && Items.IsEmpty;

    public PrincipalList With(PrincipalList other) => new(Items.AddRange(other.Items), IsComplete && other.IsComplete) { Others = Others.AddRange(other.Others) };

    /// <summary>The list where something else may stand in its place.</summary>
    public PrincipalList Doubted() => new(Items.Select(static item => item with { IsCertain = false }).ToImmutableArray(), IsComplete: false);
}
