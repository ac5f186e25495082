using System.Text.Json.Nodes;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>Every policy that the CDK synthesizes from some code is in the model read from it, element by element: what the source decides is read, the rest is open, and nothing is invented.</summary>
public sealed class CdkOracleTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, string> All =
        Stacks(SynthesizedStackTests.Stacks, "").Concat(Stacks(CfnStackTests.Stacks, "L1: ")).Concat(FlowStacks.All)
            .ToDictionary(static stack => stack.Name, static stack => stack.Source, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. FlowStacks.All.Select(static stack => stack.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_model_is_what_the_CDK_synthesizes(string name)
    {
        var compared = Compare(All[name], Synthesis.Template(All[name]));

        Assert.Empty(compared.Wrong);
        Assert.True(compared.Unknown.IsEmpty || name.Contains("choice", StringComparison.Ordinal) || name is "a branch" or "a switch expression" or "a coalescing null", string.Join("\n", compared.Unknown));
    }

    [Fact]
    public void The_stacks_are_many_and_none_is_read_wrong()
    {
        var templates = Synthesis.Templates(All.Values);
        var total = All.Values.Zip(templates, Compare).Aggregate(static (left, right) => left + right);
        output.WriteLine($"{All.Count} stacks: {total.Read.Length} of {total.Elements} elements read, {total.Unknown.Length} unknown, {total.Wrong.Length} wrong");

        Assert.True(All.Count >= 60, All.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Empty(total.Wrong);
    }

    private static IEnumerable<(string Name, string Source)> Stacks(TheoryData<string, string> rows, string prefix) => rows.Select(row => (prefix + row.Data.Item1, TestCode.Stack(row.Data.Item2)));

    private static PolicyComparison Compare(string source, JsonObject template)
    {
        var read = TestCode.ReadConstructor(source, "TestStack");
        return PolicyComparison.Of(TemplateStatements.Policy(template), new PolicyDocument(PolicyKind.Unknown, [.. read.Statements], IsComplete: true, null!));
    }
}
