using System.Diagnostics;
using BenchmarkDotNet.Attributes;

namespace NotebookRoleAnalyzers.Benchmarks;

/// <summary>
/// The same as <see cref="AppCost"/> in processor time, for a machine that does other things too: each in turn, several times after a first that doesn't count, and the least of each counts.
/// Unlike a benchmark's time it is the sum over all cores.
/// </summary>
internal static class ProcessorCost
{
    private const int Rounds = 3;

    public static void Print(int stacks)
    {
        var cost = new AppCost { Stacks = stacks };
        cost.Generate();
        var measured = MeasureAll(cost);
        var floor = measured.Single(static one => one.Benchmark.Baseline);
        foreach (var (benchmark, time, bytes) in measured)
        {
            Console.WriteLine($"{stacks,5} stacks  {benchmark.Description,-28} {time.TotalMilliseconds,8:N0} ms  {time / floor.Time,5:N2}  {bytes / 1e6,8:N0} MB  {(double)bytes / floor.Bytes,5:N2}");
        }
    }

    /// <summary>All benchmarks of a class, as <see cref="BenchmarkAttribute"/> marks them.</summary>
    public static IEnumerable<(BenchmarkAttribute Benchmark, Func<int> Run)> BenchmarksOf(object cost) => cost.GetType().GetMethods()
        .Where(static method => method.IsDefined(typeof(BenchmarkAttribute), inherit: false))
        .Select(method => ((BenchmarkAttribute)method.GetCustomAttributes(typeof(BenchmarkAttribute), inherit: false)[0], method.CreateDelegate<Func<int>>(cost)));

    /// <summary>The least that each takes once it is jitted.</summary>
    public static IReadOnlyList<(BenchmarkAttribute Benchmark, TimeSpan Time, long Bytes)> MeasureAll(object cost)
    {
        var measured = BenchmarksOf(cost).Select(static one => (one.Benchmark, one.Run, Costs: new List<(TimeSpan Time, long Bytes)>())).ToList();
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var (_, run, costs) in measured)
            {
                costs.Add(Measure(run));
            }
        }

        return [.. measured.Select(static one => (one.Benchmark, Least(one.Costs).Time, Least(one.Costs).Bytes))];
    }

    /// <summary>What one run takes.</summary>
    public static (TimeSpan Time, long Bytes) Measure(Func<int> run)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (time, bytes) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true));
        run();
        process.Refresh();
        return (process.TotalProcessorTime - time, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    private static (TimeSpan Time, long Bytes) Least(List<(TimeSpan Time, long Bytes)> costs) => (costs.Skip(1).Min(static cost => cost.Time), costs.Skip(1).Min(static cost => cost.Bytes));
}
