using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using NotebookRoleAnalyzers.Benchmarks;
using NotebookRoleAnalyzers.Benchmarks.Apps;

// docs/benchmarks.md tells how to run this, and what came out.
switch (args)
{
    case ["blocks", .. var sizes]:
        foreach (var app in sizes.Select(static size => GeneratedApp.OfStacks(int.Parse(size, System.Globalization.CultureInfo.InvariantCulture))))
        {
            app.AssertCompiles();
            var (all, bound) = app.CountBlocks();
            Console.WriteLine($"{app.Lines:N0} lines: {all:N0} blocks, {bound:N0} bound, {all - bound:N0} skipped; {Analysis.Run(app, Analysis.Ours):N0} findings");
        }

        break;
    case ["cpu", .. var sizes]:
        foreach (var size in sizes)
        {
            ProcessorCost.Print(int.Parse(size, System.Globalization.CultureInfo.InvariantCulture));
        }

        break;
    case ["peers", var size]:
        PeerTable.Print(size);
        break;
    case ["peer", var project, var description, var size]:
        PeerTable.PrintCold(project, description, size);
        break;
    case ["policies", var folder]:
        PolicyCost.Print(folder);
        break;
    default:
        // Warm: as in an IDE and a compiler server, where all code is jitted. Cold: the first run of a process.
        var job = Job.Default.WithInvocationCount(1).WithUnrollFactor(1);
        var config = DefaultConfig.Instance
            .AddJob(job.WithStrategy(RunStrategy.Monitoring).WithWarmupCount(3).WithIterationCount(10).WithId("warm"))
            .AddJob(job.WithStrategy(RunStrategy.ColdStart).WithWarmupCount(0).WithIterationCount(1).WithLaunchCount(3).WithId("cold"))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .HideColumns("InvocationCount", "UnrollFactor", "RunStrategy", "IterationCount", "LaunchCount", "WarmupCount");
        BenchmarkSwitcher.FromAssembly(typeof(AppCost).Assembly).Run(args, config);
        break;
}
