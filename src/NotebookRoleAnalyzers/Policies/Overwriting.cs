namespace NotebookRoleAnalyzers.Policies;

/// <summary>A condition that never gets into the policy, as another one takes its place.</summary>
/// <param name="Operator">The operator of both.</param>
/// <param name="Lost">The condition.</param>
/// <param name="By">The one that the policy has.</param>
internal sealed record Overwriting(string Operator, Condition Lost, Condition By);
