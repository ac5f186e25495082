namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>An Allow to be written.</summary>
/// <param name="Actions">What it allows.</param>
/// <param name="Resources">On what.</param>
/// <param name="Conditions">Under which conditions, each with an operator of its own.</param>
internal sealed record NewStatement(IReadOnlyList<PolicyText> Actions, IReadOnlyList<PolicyText> Resources, params NewCondition[] Conditions);
