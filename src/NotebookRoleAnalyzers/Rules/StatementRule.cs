using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules;

/// <summary>Judges one statement at a time. A rule has no state: one instance serves all compilations at once.</summary>
internal abstract class StatementRule
{
    public abstract ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    public abstract void Judge(Statement statement, Findings findings);
}
