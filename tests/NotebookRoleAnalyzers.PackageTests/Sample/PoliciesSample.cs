namespace NotebookRoleAnalyzers.PackageTests.Sample;

/// <summary>samples/NotebookPolicies, mended.</summary>
public sealed class PoliciesSample(PackedPackage package) : MendedSample(package, "NotebookPolicies");
