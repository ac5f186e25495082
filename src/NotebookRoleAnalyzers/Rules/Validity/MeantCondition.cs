using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>A condition, and what was meant by it.</summary>
/// <param name="Condition">The condition as it is.</param>
/// <param name="Operator">The operator that was meant, which may be the one that it has.</param>
internal sealed record MeantCondition(Condition Condition, string Operator)
{
    /// <summary>The key that was meant.</summary>
    public string Key { get; init; } = Condition.Key.Characters;

    /// <summary>The values that were meant; those that it has if null.</summary>
    public ImmutableArray<string>? Values { get; init; }
}
