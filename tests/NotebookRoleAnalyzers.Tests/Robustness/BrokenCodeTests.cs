using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Robustness;

public sealed class BrokenCodeTests
{
    // MUTATIONS in the environment asks for as many random mutations of each sample, and for every token of all samples.
    private static readonly int? Asked = int.TryParse(Environment.GetEnvironmentVariable("MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    public static TheoryData<string> Samples => new(SampleSources.All.Keys);

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_has_findings_to_lose(string sample) => Assert.NotEmpty(Endurance.Judge(SampleSources.All[sample]));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_code_as_its_language_version_has_it(string sample)
    {
        var version = sample == nameof(SampleSources.Old) ? LanguageVersion.CSharp7_3 : LanguageVersion.Preview;
        TestCode.AssertCompiles(Endurance.Compile(SampleSources.All[sample], version));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Code_typed_up_to_any_token_is_met_with_no_exception(string sample) => Endurance.Each(Mutations.Prefixes(SampleSources.All[sample], Step(sample)));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Code_without_any_one_token_is_met_with_no_exception(string sample) => Endurance.Each(Mutations.Deletions(SampleSources.All[sample], Step(sample)));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Code_mixed_up_is_met_with_no_exception(string sample)
    {
        var mutations = new Mutations(sample.Length);
        Endurance.Each(Enumerable.Range(0, Asked ?? 30).Select(_ => mutations.Next(SampleSources.All[sample])));
    }

    [Fact]
    public void A_condition_that_stands_at_no_place_of_its_own_is_met_with_no_exception() => Endurance.Judge(TestCode.Stack("""
        var statement = new PolicyStatement();
        statement.AddActions("secretsmanager:GetSecretValue");
        statement.AddCondition("StringLike", new {<string, string> { ["s3:prefix"] = "drafts/*" });
        """));

    [Fact]
    public void Code_of_an_older_language_is_met_with_no_exception()
    {
        foreach (var version in new[] { LanguageVersion.CSharp1, LanguageVersion.CSharp5, LanguageVersion.CSharp7_3, LanguageVersion.CSharp10 })
        {
            Endurance.Each(SampleSources.All.Values, version: version);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Broken_code_is_met_with_no_exception_in_the_compiler_too(string sample)
    {
        var mutations = new Mutations(7 * sample.Length);
        var source = SampleSources.All[sample];
        foreach (var broken in Mutations.Prefixes(source, 29).Concat(Mutations.Deletions(source, 31)).Append(source).Concat(Enumerable.Range(0, 4).Select(_ => mutations.Next(source))))
        {
            await Endurance.Analyze(Endurance.Compile(broken));
        }
    }

    [Theory]
    [InlineData("var d = this switch { { Length: 1 } => \"a\", null => throw null!, _ => $$\"\"\"{{id}}\"\"\" }= Node.AddDependency(new(new ? [first] : [\"*\"]));")]
    [InlineData("string Many(string account) => $$\"\"\"\n  { {{account}}\n      \"\"\" = $@\"\";")]
    public void Code_that_the_compiler_throws_at_is_silent(string broken)
    {
        var source = TestCode.Stack(broken + "new PolicyStatement(new PolicyStatementProps { Actions = new[] { \"s3:*\" }, Resources = new[] { \"*\" } });");
        var compilation = Endurance.Compile(source);
        var tree = compilation.SyntaxTrees.Single();
        var constructor = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<ConstructorDeclarationSyntax>().Single();
        Assert.Throws<InvalidOperationException>(() => compilation.GetSemanticModel(tree).GetOperation(constructor, TestContext.Current.CancellationToken));
        Assert.Empty(Endurance.Judge(source));
    }

    private static int Step(string sample) => Asked is not null || sample is nameof(SampleSources.Role) or nameof(SampleSources.Json) or nameof(SampleSources.Old) ? 1 : 6;
}
