using System.Collections.Immutable;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>The conditions under one operator.</summary>
/// <param name="Operator">As <c>StringEquals</c>.</param>
/// <param name="Conditions">Its keys.</param>
/// <param name="IsComplete">Whether it has no other keys.</param>
/// <param name="Map">Where its keys are written and another one can be added; null if a call such as <c>AddSourceArnCondition</c> makes it.</param>
/// <param name="Site">What stands for the whole of it and can be taken away there, with the operator beside it; null if no edit can take it away.</param>
internal sealed record ConditionBlock(SourceString Operator, ImmutableArray<Condition> Conditions, bool IsComplete, Origin? Map, Origin? Site = null)
{
    /// <summary>Whether the policy has it on every way through the code, be it empty.</summary>
    public bool IsCertain { get; init; }
}
