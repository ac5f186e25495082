using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NotebookRoleAnalyzers.Rules;

/// <summary>One claim about policies. A rule has no state: one instance serves all compilations at once.</summary>
internal abstract class Rule
{
    public abstract ImmutableArray<DiagnosticDescriptor> Descriptors { get; }
}
