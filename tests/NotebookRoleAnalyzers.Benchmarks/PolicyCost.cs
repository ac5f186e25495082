using System.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NotebookRoleAnalyzers.Benchmarks.Apps;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Benchmarks;

/// <summary>Processor time that all rules take for the policies in a folder's JSON files, read anew each time: the first run, jitting included, and the least of later ones.</summary>
internal static class PolicyCost
{
    private const int Rounds = 5;

    public static void Print(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Select(static path => (Path: path, Text: SourceText.From(File.ReadAllText(path)))).ToList();
        var symbols = KnownSymbols.From(GeneratedApp.OfStacks(1).Compile())!;
        var times = new List<TimeSpan>();
        var findings = 0;
        for (var round = 0; round <= Rounds; round++)
        {
            using var process = Process.GetCurrentProcess();
            var start = process.TotalProcessorTime;
            findings = files.Sum(file => RuleList.Judge(new TextFile(file.Path, file.Text), symbols, new RuleOptions()).Count);
            process.Refresh();
            times.Add(process.TotalProcessorTime - start);
        }

        Console.WriteLine($"{files.Count:N0} policies, {findings:N0} findings: {times[0].TotalMilliseconds:N0} ms first, {times.Skip(1).Min().TotalMilliseconds:N0} ms later");
    }
}
