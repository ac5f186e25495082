using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using NotebookRoleAnalyzers.Benchmarks;
using NotebookRoleAnalyzers.Benchmarks.Apps;

// docs/benchmarks.md tells how to run this, and what came out.
if (args is ["blocks"])
{
    foreach (var stacks in new[] { 250, 1000 })
    {
        var app = GeneratedApp.OfStacks(stacks);
        app.AssertCompiles();
        var (all, bound) = app.CountBlocks();
        Console.WriteLine($"{stacks} stacks, {app.Lines} lines: {all} blocks of code, {bound} bound, {all - bound} skipped; {Analysis.Run(app, new NotebookRoleAnalyzers.PolicyAnalyzer())} findings");
    }

    return;
}

// Warm: as in an IDE and a compiler server, where all code is jitted. Cold: the first run of a process.
var job = Job.Default.WithInvocationCount(1).WithUnrollFactor(1);
var config = DefaultConfig.Instance
    .AddJob(job.WithStrategy(RunStrategy.Monitoring).WithWarmupCount(3).WithIterationCount(10).WithId("warm"))
    .AddJob(job.WithStrategy(RunStrategy.ColdStart).WithWarmupCount(0).WithIterationCount(1).WithLaunchCount(3).WithId("cold"))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .HideColumns("InvocationCount", "UnrollFactor", "RunStrategy", "IterationCount", "LaunchCount", "WarmupCount");
BenchmarkSwitcher.FromAssembly(typeof(AppCost).Assembly).Run(args, config);
