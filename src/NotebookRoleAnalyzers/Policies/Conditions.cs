using System.Collections.Immutable;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>All that a statement demands before it applies.</summary>
/// <param name="Blocks">The operators that the source shows; one operator may come more than once, from several places.</param>
/// <param name="IsComplete">Whether there are no others.</param>
/// <param name="Map">Where operators are written and another one can be added; null if there is no such place.</param>
internal sealed record Conditions(ImmutableArray<ConditionBlock> Blocks, bool IsComplete, Origin? Map)
{
    public static readonly Conditions None = new(ImmutableArray<ConditionBlock>.Empty, IsComplete: true, null);

    public static readonly Conditions Unknown = new(ImmutableArray<ConditionBlock>.Empty, IsComplete: false, null);

    /// <summary>Whether the statement certainly has no condition.</summary>
    public bool AreAbsent => AreKnown && Blocks.IsEmpty;

    /// <summary>Whether no condition is hidden, neither an operator nor a key.</summary>
    public bool AreKnown => IsComplete && Blocks.All(static block => block.IsComplete && !block.Operator.HasHoles && block.Conditions.All(static condition => !condition.Key.HasHoles));

    /// <summary>Whether a key may be tested, under any operator. Keys have no case.</summary>
    public bool Mention(string key) =>
        Blocks.Any(block => block.Conditions.Any(condition => condition.Key.HasHoles || string.Equals(condition.Key.Characters, key, StringComparison.OrdinalIgnoreCase)));

    public Conditions With(Conditions other) => new(Blocks.AddRange(other.Blocks), IsComplete && other.IsComplete, Map ?? other.Map);

    /// <summary>The conditions where others may stand in their place.</summary>
    public Conditions Doubted() => this with
    {
        Blocks = Blocks.Select(static block => block with { Conditions = block.Conditions.Select(static condition => condition with { IsCertain = false, Values = condition.Values.Doubted() }).ToImmutableArray(), IsComplete = false }).ToImmutableArray(),
        IsComplete = false,
    };
}
