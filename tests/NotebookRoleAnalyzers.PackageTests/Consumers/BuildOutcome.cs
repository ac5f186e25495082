using NotebookRoleAnalyzers.PackageTests.Processes;

namespace NotebookRoleAnalyzers.PackageTests.Consumers;

/// <summary>How a build ended, and what our analyzers said in it.</summary>
internal sealed record BuildOutcome(Outcome Outcome, IReadOnlyList<Finding> Findings);
