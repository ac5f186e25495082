using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>A principal of the CDK.</summary>
/// <param name="Principal">Who it is.</param>
/// <param name="Conditions">What it demands of every statement that names it.</param>
/// <param name="AssumeAction">The action by which it assumes a role.</param>
internal sealed record CdkPrincipal(Principal Principal, Conditions Conditions, string AssumeAction);
