using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>A part of a <see cref="PolicyText"/>: characters, a token of the deployment, or an expression of C#.</summary>
internal readonly record struct PolicyTextPart(string? Characters, Token Token, string? Expression);
