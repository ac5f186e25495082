using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>A condition to be added.</summary>
internal sealed record NewCondition(string Operator, string Key, ImmutableArray<PolicyText> Values)
{
    /// <summary>The same in a partition that is known.</summary>
    public NewCondition In(string partition) => this with { Values = Values.Select(value => value.In(partition)).ToImmutableArray() };
}
