using Microsoft.CodeAnalysis;

namespace NotebookRoleAnalyzers.Values;

/// <summary>What a property holds.</summary>
/// <param name="Given">The value.</param>
/// <param name="IsCertain">Whether it is set on every way through the code.</param>
/// <param name="Node">The assignment.</param>
internal sealed record Setting(Argument Given, bool IsCertain, SyntaxNode Node);
