using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>A text that names nothing, and what was meant by it.</summary>
/// <param name="Element">The text in its list.</param>
/// <param name="Meant">The name that there is; null if none is like it.</param>
internal sealed record Misnomer(PolicyElement Element, string? Meant);
