using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NotebookRoleAnalyzers.Benchmarks.Analyzers;

/// <summary>The analyzers that come with the .NET SDK, from their package.</summary>
internal static class NetAnalyzers
{
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } = [.. new[] { "Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll" }.SelectMany(AnalyzersIn)];

    private static string Folder => typeof(NetAnalyzers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == nameof(NetAnalyzers)).Value!;

    private static IEnumerable<DiagnosticAnalyzer> AnalyzersIn(string file) => Assembly.LoadFrom(Path.Combine(Folder, file))
        .GetTypes()
        .Where(static type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
        .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
}
