using BenchmarkDotNet.Attributes;
using NotebookRoleAnalyzers.Benchmarks.Analyzers;
using NotebookRoleAnalyzers.Benchmarks.Apps;

namespace NotebookRoleAnalyzers.Benchmarks;

/// <summary>What analyzers cost on a CDK app: beside nothing, beside the floor of one trivial operation block action, and beside those of the .NET SDK.</summary>
public class AppCost
{
    private GeneratedApp _app = null!;

    [Params(250, 1000)]
    public int Stacks { get; set; }

    [GlobalSetup]
    public void Generate() => _app = GeneratedApp.OfStacks(Stacks);

    [Benchmark(Description = "no analyzer")]
    public int None() => Analysis.Run(_app, Registered.Nothing);

    [Benchmark(Description = "one code block action")]
    public int CodeBlockAction() => Analysis.Run(_app, Registered.CodeBlocks);

    [Benchmark(Description = "one operation block action", Baseline = true)]
    public int OperationBlockAction() => Analysis.Run(_app, Registered.OperationBlocks);

    [Benchmark(Description = "NotebookRoleAnalyzers")]
    public int Ours() => Analysis.Run(_app, Analysis.Ours);

    [Benchmark(Description = "NetAnalyzers")]
    public int Net() => Analysis.Run(_app, Peers.Net);

    [Benchmark(Description = "both")]
    public int Both() => Analysis.Run(_app, [.. Peers.Net, .. Analysis.Ours]);
}
