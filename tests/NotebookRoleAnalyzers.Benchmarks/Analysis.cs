using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using NotebookRoleAnalyzers.Benchmarks.Apps;

namespace NotebookRoleAnalyzers.Benchmarks;

/// <summary>One run of analyzers over an app, of which nothing has been bound before.</summary>
internal static class Analysis
{
    private static readonly CompilationWithAnalyzersOptions Options = new(
        new AnalyzerOptions([]),
        onAnalyzerException: static (exception, analyzer, _) => throw new InvalidOperationException($"{analyzer} threw.", exception),
        concurrentAnalysis: true,
        logAnalyzerExecutionTime: false);

    /// <summary>All that the package brings.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Ours { get; } = [new PolicyAnalyzer(), new OptionAnalyzer(), new SuppressionAnalyzer()];

    /// <summary>How many findings there were.</summary>
    public static int Run(GeneratedApp app, params ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        app.Compile().WithAnalyzers(analyzers, Options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Length;
}
