using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Robustness;

/// <summary>Puts code before the analyzer that nobody would write: no exception may come out of it, and it has to end.</summary>
internal static class Endurance
{
    /// <summary>What an analyzer's thread has in a compiler that gives it least.</summary>
    public const int SmallStack = 1_000_000;

    /// <summary>For the parser, which is not what is tested, to get through anything.</summary>
    private const int LargeStack = 64_000_000;

    // No measure of speed: what takes as long as this doesn't end.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    // Kept, as the compiler reads the references again for each compilation if no earlier one is alive.
    private static readonly CSharpCompilation Library = CSharpCompilation.Create("Tested", [], References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));

    private static readonly CSharpCompilation Program = Library.WithOptions(Library.Options.WithOutputKind(OutputKind.ConsoleApplication));

    /// <summary>Code with or without errors; as a program if it has top-level statements.</summary>
    public static CSharpCompilation Compile(string source, LanguageVersion version = LanguageVersion.Preview)
    {
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(version), path: "Tested.cs");
        var isProgram = ((CompilationUnitSyntax)tree.GetRoot()).Members.Any(SyntaxKind.GlobalStatement);
        return (isProgram ? Program : Library).AddSyntaxTrees(tree);
    }

    /// <summary>Judges one source on a thread with a stack of some size, and gives the ids found in the order of the source.</summary>
    public static IReadOnlyList<string> Judge(string source, int stack = LargeStack) => Each([source], stack)[0];

    /// <summary>Judges sources one after the other, each in its time.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Each(IEnumerable<string> sources, int stack = LargeStack, LanguageVersion version = LanguageVersion.Preview)
    {
        var found = new List<IReadOnlyList<string>>();
        foreach (var chunk in sources.Chunk(100))
        {
            var compilations = new List<CSharpCompilation>();
            OnThread(LargeStack, chunk, source => compilations.Add(Compile(source, version)));
            OnThread(stack, chunk, _ => found.Add(Judge(compilations[found.Count % 100])));
        }

        return found;
    }

    /// <summary>What the analyzer reports when a compiler runs it.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation)
    {
        var thrown = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (exception, _, _) => thrown.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers([new PolicyAnalyzer()], options).GetAnalyzerDiagnosticsAsync().WaitAsync(Patience);
        Assert.True(thrown.Count == 0, thrown.FirstOrDefault() + "\n" + compilation.SyntaxTrees.First());
        return diagnostics;
    }

    // As the analyzer does with each block of code.
    private static List<string> Judge(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees.Single();
        var (model, symbols) = (compilation.GetSemanticModel(tree), KnownSymbols.From(compilation)!);
        var ids = new List<(int, string)>();
        foreach (var member in tree.GetRoot().DescendantNodesAndSelf().Where(static node => node is MemberDeclarationSyntax or CompilationUnitSyntax && CodeBlocks.MemberOf(node) == node))
        {
            var findings = CodeBlocks.MayHoldPolicy(member) ? RuleList.Judge(model, member, symbols, new RuleOptions(), CancellationToken.None) : [];
            foreach (var finding in findings)
            {
                if (finding.LocationIn(member) is { } location)
                {
                    Assert.True(tree.GetRoot().FullSpan.Contains(location.SourceSpan));
                    ids.Add((location.SourceSpan.Start, Diagnostic.Create(finding.Descriptor, location, finding.Arguments).Id));
                }
            }
        }

        return ids.Distinct().Order().Select(static finding => finding.Item2).ToList();
    }

    private static void OnThread(int stack, IEnumerable<string> sources, Action<string> act)
    {
        var (current, since, thrown) = ("", Stopwatch.StartNew(), (Exception?)null);
        var thread = new Thread(
            () =>
            {
                try
                {
                    foreach (var source in sources)
                    {
                        (current, since) = (source, Stopwatch.StartNew());
                        act(source);
                    }
                }
                catch (Exception exception)
                {
                    thrown = exception;
                }
            },
            stack) { IsBackground = true };
        thread.Start();
        while (!thread.Join(TimeSpan.FromMilliseconds(250)))
        {
            Assert.True(since.Elapsed < Patience, "No end: " + Shown(current));
        }

        Assert.True(thrown is null, thrown + "\n" + Shown(current));
    }

    private static string Shown(string source) => source.Length < 20_000 ? source : source[..20_000] + "...";
}
