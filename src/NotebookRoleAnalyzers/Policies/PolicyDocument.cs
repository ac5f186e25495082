using System.Collections.Immutable;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>A policy document.</summary>
/// <param name="Kind">What it is attached to.</param>
/// <param name="Statements">The statements that the source shows.</param>
/// <param name="IsComplete">Whether it has no others.</param>
/// <param name="Origin">Where it is made.</param>
internal sealed record PolicyDocument(PolicyKind Kind, ImmutableArray<Statement> Statements, bool IsComplete, Origin Origin);
