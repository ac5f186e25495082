using System.Reflection.PortableExecutable;

namespace NotebookRoleAnalyzers.PackageTests.Contents;

public sealed class PackedAssemblyTests(PackedPackage package)
{
    private const string Analyzer = "NotebookRoleAnalyzers";
    private const string CodeFixes = "NotebookRoleAnalyzers.CodeFixes";

    private static readonly Version s_roslynFloor = new(4, 8, 0, 0);

    /// <remarks>What the oldest supported host has: the .NET 8 SDK and Visual Studio 2022 17.8.</remarks>
    private static readonly Dictionary<string, Version> s_newestInCompiler = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = s_roslynFloor,
        ["Microsoft.CodeAnalysis.CSharp"] = s_roslynFloor,
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
    };

    private static readonly Dictionary<string, Version> s_newestInIde = new(s_newestInCompiler)
    {
        ["Microsoft.CodeAnalysis.Workspaces"] = s_roslynFloor,
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = s_roslynFloor,
    };

    [Theory]
    [InlineData(Analyzer)]
    [InlineData(CodeFixes)]
    public void Carries_its_symbols(string name)
    {
        using var assembly = new PackedAssembly(package.PackagePath, name);

        Assert.Contains(DebugDirectoryEntryType.EmbeddedPortablePdb, assembly.DebugEntries);
    }

    [Theory]
    [InlineData(Analyzer)]
    [InlineData(CodeFixes)]
    public void Asks_for_nothing_newer_than_the_oldest_host_has(string name)
    {
        using var assembly = new PackedAssembly(package.PackagePath, name);
        var newest = name == Analyzer ? s_newestInCompiler : s_newestInIde;

        Assert.All(assembly.References.Where(static reference => reference.Name != Analyzer), reference =>
        {
            Assert.Contains(reference.Name, newest);
            Assert.True(reference.Version <= newest[reference.Name], $"{reference.Name} {reference.Version}");
        });
    }
}
