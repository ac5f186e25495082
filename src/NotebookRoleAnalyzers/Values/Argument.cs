using Microsoft.CodeAnalysis;

namespace NotebookRoleAnalyzers.Values;

/// <summary>A value given to a parameter, property or indexer.</summary>
/// <param name="Value">The value, which may be written elsewhere.</param>
/// <param name="Node">The expression given.</param>
internal sealed record Argument(Value Value, SyntaxNode Node);
