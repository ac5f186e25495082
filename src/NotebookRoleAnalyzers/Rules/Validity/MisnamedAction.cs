using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>A text that names no action, and what was meant by it.</summary>
/// <param name="Element">The text in its list.</param>
/// <param name="Meaning">What was meant; null if nothing is like it.</param>
internal sealed record MisnamedAction(PolicyElement Element, Meaning? Meaning);
