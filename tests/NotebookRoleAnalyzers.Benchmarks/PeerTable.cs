using System.Diagnostics;
using System.Globalization;

namespace NotebookRoleAnalyzers.Benchmarks;

/// <summary>
/// The benchmarks of <see cref="PeerCost"/> in processor time, in one table: cold is the first run of a process, each in one of its own, and warm the least of later runs in this one.
/// Ratios are to the analyzers of the .NET SDK on the same project.
/// </summary>
internal static class PeerTable
{
    public static void Print(string stacks)
    {
        Console.WriteLine($"{"",-12} {"",-24} {"cold",10} {"ratio",6} {"warm",10} {"ratio",6}");
        foreach (var project in new[] { PeerCost.CdkApp, PeerCost.WithoutAws })
        {
            var warm = ProcessorCost.MeasureAll(Of(project, stacks));
            var cold = warm.Select(one => ColdInOwnProcess(project, one.Benchmark.Description!, stacks)).ToList();
            var baseline = warm.ToList().FindIndex(static one => one.Benchmark.Baseline);
            for (var i = 0; i < cold.Count; i++)
            {
                Console.WriteLine($"{project,-12} {warm[i].Benchmark.Description,-24} {cold[i],7:N0} ms {cold[i] / cold[baseline],6:N3} {warm[i].Time.TotalMilliseconds,7:N0} ms {warm[i].Time / warm[baseline].Time,6:N3}");
            }
        }
    }

    /// <summary>Prints what the first run of this process takes.</summary>
    public static void PrintCold(string project, string description, string stacks)
    {
        var run = ProcessorCost.BenchmarksOf(Of(project, stacks)).Single(one => one.Benchmark.Description == description).Run;
        Console.WriteLine(ProcessorCost.Measure(run).Time.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    private static PeerCost Of(string project, string stacks)
    {
        var cost = new PeerCost { Project = project, Stacks = int.Parse(stacks, CultureInfo.InvariantCulture) };
        cost.Generate();
        return cost;
    }

    private static double ColdInOwnProcess(string project, string description, string stacks)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(PeerTable).Assembly.Location, "peer", project, description, stacks]) { RedirectStandardOutput = true })!;
        return double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
    }
}
