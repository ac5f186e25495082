using NotebookRoleAnalyzers.PackageTests;

[assembly: AssemblyFixture(typeof(PackedPackage))]
