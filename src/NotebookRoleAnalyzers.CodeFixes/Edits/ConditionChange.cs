using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>A condition that is to stand under another operator, or for other values.</summary>
/// <param name="Condition">The condition as it is.</param>
/// <param name="Operator">The operator that it is to stand under, which may be the one that it has.</param>
/// <param name="Values">Its new values; those that it has, as they are written, if null.</param>
internal sealed record ConditionChange(Condition Condition, string Operator, ImmutableArray<PolicyText>? Values)
{
    /// <summary>Its key, if it is to be another one.</summary>
    public string Key { get; init; } = Condition.Key.Characters;
}
