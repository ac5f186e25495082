using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Tests.Verification;
using NotebookRoleAnalyzers.Tests.Verification.Forms;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>One policy is one model, whatever form the code writes it in.</summary>
public sealed partial class EveryFormTests
{
    public static TheoryData<string> Forms => [.. PolicyForms.Cdk.Keys, .. PolicyForms.Sdk.Keys, .. PolicyForms.Json.Keys];

    public static TheoryData<string> TypedForms => [.. PolicyForms.Typed.Keys];

    public static TheoryData<string> JsonForms => [.. PolicyForms.Json.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_policy_reads_the_same_in_every_form(string form)
    {
        var write = PolicyForms.Cdk.GetValueOrDefault(form) ?? PolicyForms.Json.GetValueOrDefault(form) ?? PolicyForms.Sdk[form];

        Assert.All(PolicySample.All, sample => Assert.Equal(write(sample) is null ? null : Dump(PolicyForms.Json["regular literal"](sample)), write(sample) is { } statements ? Dump(statements) : null));
    }

    [Theory]
    [MemberData(nameof(TypedForms))]
    public void A_policy_of_a_resource_reads_the_same_but_for_its_kind(string form) => Assert.All(PolicySample.All, sample =>
        Assert.Equal(Dump(Read(PolicyForms.Json["regular literal"](sample)), PolicyKind.Identity), Dump(Read(PolicyForms.Typed[form](sample)), PolicyKind.Identity)));

    [Fact]
    public void A_policy_in_a_file_reads_the_same() => Assert.All(PolicySample.All.Where(static sample => !sample.Json.Contains(PolicySample.Hole, StringComparison.Ordinal)), static sample =>
        Assert.Equal(Dump(PolicyForms.Json["regular literal"](sample)), Dump([PolicyReader.Read(PolicyFiles.Open(new TestFile("p.json", CSharp.Lines(sample.Json)), CancellationToken.None)!)])));

    [Fact]
    public void What_all_read_is_the_policy() => Assert.All(PolicySample.All, static sample =>
        Assert.Equal(TemplateStatements.Of(sample.Policy).Select(static line => Braces().Replace(line, "{?}")), ModelStatements.Of(Read(PolicyForms.Json["regular literal"](sample)))));

    [Theory]
    [MemberData(nameof(JsonForms))]
    public void What_runs_makes_the_policy(string form)
    {
        var made = PolicySample.All.Select(sample => Execution.Json("var name = \"{name}\";\n" + PolicyForms.Json[form](sample)));

        Assert.All(PolicySample.All.Zip(made), static pair => Assert.True(JsonNode.DeepEquals(pair.First.Policy["Statement"], pair.Second["Statement"]), pair.First.Name + "\n" + pair.Second));
    }

    private static IEnumerable<PolicyModel> Read(string statements) => TestCode.Read(TestCode.Usings + $"public class C {{ void M(string name) {{\n{statements}\n}} }}");

    // A statement is the same whether its document is in sight or not, and whether the SDK makes up an id where none is given.
    private static string Dump(string statements) => Dump(Read(statements));

    private static string Dump(IEnumerable<PolicyModel> models, PolicyKind? kind = null)
    {
        var model = new PolicyModel();
        model.Statements.AddRange(models.SelectMany(static read => read.Statements).Select(statement => statement with { Sid = statement.Sid is { HasHoles: true } ? null : statement.Sid, Kind = kind ?? statement.Kind }));
        return ModelDump.Of(model);
    }

    // In the model's lines, whatever stands between braces is a hole.
    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Braces();
}
