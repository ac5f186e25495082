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

    /// <summary>Each condition, whatever its operator.</summary>
    public IEnumerable<Condition> All => Blocks.SelectMany(static block => block.Conditions);

    /// <summary>Whether the statement certainly has no condition.</summary>
    public bool AreAbsent => AreKnown && Blocks.IsEmpty;

    /// <summary>Whether no condition is hidden, neither an operator nor a key.</summary>
    public bool AreKnown => IsComplete && Blocks.All(static block => block.IsComplete && !block.Operator.HasHoles && block.Conditions.All(static condition => !condition.Key.HasHoles));

    /// <summary>Whether a key may be tested, under any operator. Keys have no case.</summary>
    public bool Mention(string key) =>
        All.Any(condition => condition.Key.HasHoles || string.Equals(condition.Key.Characters, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a key that begins as one of some is tested, under any operator.</summary>
    public bool MentionAny(IEnumerable<string> beginnings) => All.Any(condition => beginnings.Any(beginning => condition.Key.Characters.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The conditions that stand in the source, each replaced by another one of the same operator and key before the policy is made.</summary>
    public ImmutableArray<Overwriting> Overwritten { get; init; } = ImmutableArray<Overwriting>.Empty;

    public Conditions With(Conditions other) => new(Blocks.AddRange(other.Blocks), IsComplete && other.IsComplete, Map ?? other.Map) { Overwritten = Overwritten.AddRange(other.Overwritten) };

    /// <summary>The same where what comes later replaces what it repeats, as the CDK has it: operators are merged, keys are not. It takes names as they are written.</summary>
    public Conditions Then(Conditions later)
    {
        var overwritten = Overwritten;
        foreach (var block in later.Blocks)
        {
            foreach (var condition in block.Conditions.Where(condition => condition.IsCertain && condition.Key.Known is not null))
            {
                var lost = Blocks.Where(other => other.Operator.Known is { } name && name == block.Operator.Known)
                    .SelectMany(static other => other.Conditions)
                    .Where(other => other.IsCertain && other.Key.Known == condition.Key.Known);
                overwritten = overwritten.RemoveAll(earlier => lost.Contains(earlier.Lost)).AddRange(lost.Select(other => new Overwriting(block.Operator.Known!, other, condition)));
            }
        }

        return With(later) with { Overwritten = overwritten.AddRange(later.Overwritten) };
    }

    /// <summary>The conditions where others may stand in their place.</summary>
    public Conditions Doubted() => this with
    {
        Blocks = Blocks.Select(static block => block with { Conditions = block.Conditions.Select(static condition => condition with { IsCertain = false, Values = condition.Values.Doubted() }).ToImmutableArray(), IsComplete = false }).ToImmutableArray(),
        IsComplete = false,
        Overwritten = ImmutableArray<Overwriting>.Empty,
    };
}
