namespace NotebookRoleAnalyzers.PackageTests.Consumers;

/// <summary>A diagnostic of ours at a line, as a build reported it or as an <c>expect</c> comment asks for it.</summary>
internal sealed record Finding(string File, int Line, string Id);
