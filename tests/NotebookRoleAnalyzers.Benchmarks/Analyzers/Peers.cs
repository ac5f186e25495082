using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NotebookRoleAnalyzers.Benchmarks.Analyzers;

/// <summary>What people have beside ours, from its packages, with the rules that are on by default.</summary>
internal static class Peers
{
    private static readonly Lazy<ImmutableArray<DiagnosticAnalyzer>> LazyNet = new(static () => From("NetAnalyzers", "Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"));

    private static readonly Lazy<ImmutableArray<DiagnosticAnalyzer>> LazyMeziantou = new(static () => From("Meziantou", "Meziantou.Analyzer.dll"));

    private static readonly Lazy<ImmutableArray<DiagnosticAnalyzer>> LazyRoslynator = new(static () => From("Roslynator", "Roslynator.CSharp.Analyzers.dll"));

    private static readonly Lazy<ImmutableArray<DiagnosticAnalyzer>> LazySonar = new(static () => From("Sonar", "SonarAnalyzer.CSharp.dll"));

    /// <summary>The analyzers that come with the .NET SDK.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Net => LazyNet.Value;

    public static ImmutableArray<DiagnosticAnalyzer> Meziantou => LazyMeziantou.Value;

    public static ImmutableArray<DiagnosticAnalyzer> Roslynator => LazyRoslynator.Value;

    public static ImmutableArray<DiagnosticAnalyzer> Sonar => LazySonar.Value;

    // Roslyn's own loader takes the analyzers alone: the code fixes beside them need more than is here.
    private static ImmutableArray<DiagnosticAnalyzer> From(string name, params string[] files)
    {
        var folder = typeof(Peers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == name).Value!;
        return [.. files.SelectMany(file => AnalyzersIn(Path.Combine(folder, file)))];
    }

    private static ImmutableArray<DiagnosticAnalyzer> AnalyzersIn(string path)
    {
        var reference = new AnalyzerFileReference(path, new Loader());
        reference.AnalyzerLoadFailed += (_, failure) => throw new InvalidOperationException(failure.Message, failure.Exception);
        return reference.GetAnalyzers(LanguageNames.CSharp);
    }

    // What stands beside an assembly is found there by the runtime.
    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
