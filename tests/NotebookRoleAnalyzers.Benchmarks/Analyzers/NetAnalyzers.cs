using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NotebookRoleAnalyzers.Benchmarks.Analyzers;

/// <summary>The analyzers that come with the .NET SDK, from their package.</summary>
internal static class NetAnalyzers
{
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } = [.. new[] { "Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll" }.SelectMany(static file => AnalyzersIn(file))];

    private static string Folder => typeof(NetAnalyzers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == nameof(NetAnalyzers)).Value!;

    // Roslyn's own loader takes the analyzers alone: the code fixes beside them need more than is here.
    private static ImmutableArray<DiagnosticAnalyzer> AnalyzersIn(string file)
    {
        var reference = new AnalyzerFileReference(Path.Combine(Folder, file), new Loader());
        reference.AnalyzerLoadFailed += (_, failure) => throw new InvalidOperationException(failure.Message, failure.Exception);
        return reference.GetAnalyzers(LanguageNames.CSharp);
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
