using BenchmarkDotNet.Attributes;
using NotebookRoleAnalyzers.Benchmarks.Analyzers;
using NotebookRoleAnalyzers.Benchmarks.Apps;

namespace NotebookRoleAnalyzers.Benchmarks;

/// <summary>What each of the analyzers that people have costs on the same code: an app with policies, and a project that refers to no library of AWS.</summary>
public class PeerCost
{
    public const string CdkApp = "CDK app";
    public const string WithoutAws = "without AWS";

    private GeneratedApp _app = null!;

    [Params(CdkApp, WithoutAws)]
    public string Project { get; set; } = CdkApp;

    [Params(50)]
    public int Stacks { get; set; }

    [GlobalSetup]
    public void Generate() => _app = Project == CdkApp ? GeneratedApp.OfStacks(Stacks) : GeneratedApp.WithoutAws(3 * Stacks);

    [Benchmark(Description = "no analyzer")]
    public int None() => Analysis.Run(_app, Registered.Nothing);

    [Benchmark(Description = "NotebookRoleAnalyzers")]
    public int Ours() => Analysis.Run(_app, Analysis.Ours);

    [Benchmark(Description = "NetAnalyzers", Baseline = true)]
    public int Net() => Analysis.Run(_app, Peers.Net);

    [Benchmark(Description = "Meziantou.Analyzer")]
    public int Meziantou() => Analysis.Run(_app, Peers.Meziantou);

    [Benchmark(Description = "Roslynator.Analyzers")]
    public int Roslynator() => Analysis.Run(_app, Peers.Roslynator);

    [Benchmark(Description = "SonarAnalyzer.CSharp")]
    public int Sonar() => Analysis.Run(_app, Peers.Sonar);
}
