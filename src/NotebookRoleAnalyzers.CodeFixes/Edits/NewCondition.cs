using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>A condition to be added.</summary>
internal sealed record NewCondition(string Operator, string Key, ImmutableArray<PolicyText> Values);
