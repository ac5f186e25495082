using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Robustness;

public sealed class CorruptedFixTests
{
    public static TheoryData<string> Samples => new(SampleSources.All.Keys);

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_fix_on_broken_code_ends_with_a_document(string sample)
    {
        var mutations = new Mutations(3 * sample.Length);
        var source = SampleSources.All[sample];
        var broken = Mutations.Prefixes(source, 97).Concat(Mutations.Deletions(source, 101)).Append(source).Concat(Enumerable.Range(0, 2).Select(_ => mutations.Next(source)));
        foreach (var code in broken)
        {
            await AssertMended(code);
        }
    }

    [Fact]
    public async Task Every_fix_on_damaged_json_ends_with_a_document()
    {
        const string Policy = """{ "Statement": [ { "Effect": "Allow", "Principal": { "Service": "rds.amazonaws.com" }, "Action": "sts:AssumeRole" }, { "Effect": "Allow", "Action": ["s3:*", "a:b"], "Resource": "*" } ] }""";
        for (var position = 1; position < Policy.Length; position += 10)
        {
            await AssertMended("class C { string A = @\"" + Policy.Remove(position, 1).Replace("\"", "\"\"", StringComparison.Ordinal) + "\"; string B = \"\"\" " + Policy[..position] + Policy[(position - 1)..] + " \"\"\"; }");
        }
    }

    private static async Task AssertMended(string source)
    {
        var document = Mending.Document(source);
        var diagnostics = await Endurance.Analyze((await document.Project.GetCompilationAsync())!);
        foreach (var diagnostic in diagnostics.Where(static diagnostic => Mending.FixOf(diagnostic.Id) is not null))
        {
            foreach (var action in await Mending.Offered(document, diagnostic))
            {
                var text = await TextAfter(action, document, source);
                Assert.True(text.Length >= source.Length / 2, "Emptied: " + source);
            }
        }
    }

    private static async Task<string> TextAfter(CodeAction action, Document document, string source)
    {
        try
        {
            var changed = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution ?? document.Project.Solution;
            return (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new InvalidOperationException(action.Title + " threw on\n" + source, exception);
        }
    }
}
