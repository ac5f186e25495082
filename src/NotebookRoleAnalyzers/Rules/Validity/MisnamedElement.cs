using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>A member under a name that IAM doesn't know, and what was meant by it.</summary>
/// <param name="Element">The member.</param>
/// <param name="Meant">The name that there is; null if none is like it.</param>
internal sealed record MisnamedElement(OtherElement Element, string? Meant);
