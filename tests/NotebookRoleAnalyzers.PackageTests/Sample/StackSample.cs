namespace NotebookRoleAnalyzers.PackageTests.Sample;

/// <summary>samples/NotebookStack, mended.</summary>
public sealed class StackSample(PackedPackage package) : MendedSample(package, "NotebookStack");
