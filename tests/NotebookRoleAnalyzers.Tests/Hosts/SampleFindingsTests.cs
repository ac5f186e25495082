using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NotebookRoleAnalyzers.PackageTests.Consumers;
using NotebookRoleAnalyzers.Tests.Conventions;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Hosts;

/// <summary>The samples in the compiler that these tests run on: each version finds what the comments in them expect, and nothing else.</summary>
public sealed class SampleFindingsTests
{
    // What the SDK imports into a project with ImplicitUsings.
    private const string Imports = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    [Theory]
    [InlineData("NotebookStack")]
    [InlineData("NotebookSetup")]
    [InlineData("NotebookPolicies")]
    public async Task A_sample_has_the_findings_that_its_comments_expect(string name)
    {
        var folder = Repository.PathOf($"samples/{name}");
        var sources = Directory.GetFiles(folder, "*.cs");
        var policies = Directory.Exists(Path.Combine(folder, "policies")) ? Directory.GetFiles(Path.Combine(folder, "policies")) : [];
        var compilation = Compile(name, OutputKind.ConsoleApplication, sources, [.. Directory.GetDirectories(folder, "AWSSDK.*").Select(StandIn)]);

        var settings = Path.Combine(folder, ".editorconfig");
        var found = (await TestCode.Analyze(compilation, new Settings(File.Exists(settings) ? File.ReadAllText(settings) : ""), [.. policies.Select(static path => new TestFile(path, File.ReadAllText(path)))])).Select(Finding);

        Assert.Equal(ExpectedFindings.Read(sources), found.OrderBy(static finding => finding.File, StringComparer.Ordinal).ThenBy(static finding => finding.Line).ThenBy(static finding => finding.Id, StringComparer.Ordinal));
    }

    // A library that the sample brings with it, as it can't be restored everywhere.
    private static PortableExecutableReference StandIn(string folder)
    {
        using var image = new MemoryStream();
        Assert.True(Compile(Path.GetFileName(folder), OutputKind.DynamicallyLinkedLibrary, Directory.GetFiles(folder, "*.cs"), []).Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static CSharpCompilation Compile(string name, OutputKind kind, string[] sources, MetadataReference[] more)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(Imports, options, cancellationToken: TestContext.Current.CancellationToken), .. sources.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path))],
            [.. References.Framework, .. References.Aws, .. more],
            new CSharpCompilationOptions(kind));
        TestCode.AssertCompiles(compilation);
        return compilation;
    }

    private static Finding Finding(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return new Finding(Path.GetFileName(place.Path), place.StartLinePosition.Line + 1, diagnostic.Id);
    }
}
