namespace NotebookRoleAnalyzers.PackageTests.Processes;

/// <summary>What a finished process left behind.</summary>
internal sealed record Outcome(string CommandLine, int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    public Outcome ThrowOnFailure() =>
        Succeeded ? this : throw new InvalidOperationException(ToString());

    public override string ToString() => $"{CommandLine} ended with {ExitCode}:{Environment.NewLine}{Output}";
}
