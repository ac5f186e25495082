using BenchmarkDotNet.Attributes;
using NotebookRoleAnalyzers.Benchmarks.Analyzers;
using NotebookRoleAnalyzers.Benchmarks.Apps;

namespace NotebookRoleAnalyzers.Benchmarks;

/// <summary>What the analyzer costs a project that refers to no library of AWS.</summary>
public class CostWithoutAws
{
    private readonly GeneratedApp _app = GeneratedApp.WithoutAws(1000);

    [Benchmark(Description = "no analyzer", Baseline = true)]
    public int None() => Analysis.Run(_app, Registered.Nothing);

    [Benchmark(Description = "NotebookRoleAnalyzers")]
    public int Ours() => Analysis.Run(_app, new PolicyAnalyzer());
}
