using NotebookRoleAnalyzers.PackageTests.Processes;

namespace NotebookRoleAnalyzers.PackageTests.Consumers;

/// <summary>How a build ended, and what our analyzers said in it.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Findings">What they found.</param>
/// <param name="Log">The file that the compiler wrote of it; a second build writes it anew.</param>
internal sealed record BuildOutcome(Outcome Outcome, IReadOnlyList<Finding> Findings, string Log);
