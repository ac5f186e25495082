namespace NotebookRoleAnalyzers.PackageTests.Sample;

/// <summary>samples/NotebookSetup, mended.</summary>
public sealed class SetupSample(PackedPackage package) : MendedSample(package, "NotebookSetup");
