using NotebookRoleAnalyzers.Tests.Conventions;
using NotebookRoleAnalyzers.Tests.Robustness;
using NotebookRoleAnalyzers.Tests.Rules.Companions;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

/// <summary><c>dotnet format</c> mends one id after the other, in an order that differs from run to run: what comes out must not.</summary>
public sealed class OrderOfFixesTests
{
    private static readonly string[] s_samples = ["samples/NotebookStack", "samples/NotebookSetup", "samples/NotebookPolicies"];

    public static TheoryData<string> Files => new(s_samples.SelectMany(Repository.SourcesIn));

    public static TheoryData<string> Samples => new(SampleSources.All.Keys);

    public static TheoryData<string, int> Examples => new(Page.WithExamples.SelectMany(static page =>
        page.Examples.Where(static example => example.Kind == "flagged" && example.Ids.Length > 1).Select(example => (page.Name, page.Examples.IndexOf(example)))));

    [Theory]
    [MemberData(nameof(Files))]
    public Task A_file_of_the_samples_is_mended_in_one_way(string file) => AssertSame(Repository.Read(file));

    [Theory]
    [MemberData(nameof(Samples))]
    public Task Code_in_a_form_is_mended_in_one_way(string name) => AssertSame(SampleSources.All[name]);

    // Each of these is added by a fix of its own.
    [Theory]
    [InlineData("calls")]
    [InlineData("inline")]
    [InlineData("attached")]
    [InlineData("dictionary")]
    [InlineData("requests")]
    public async Task A_role_that_lacks_several_parts_is_mended_in_one_way(string form)
    {
        string[] lacking = ["s3:GetEncryptionConfiguration", "secretsmanager:GetSecretValue", "ec2:CreateTags"];
        await AssertSame(NotebookRoleForms.Source(form, lacking));
        await AssertSame(NotebookRoleForms.Source(form, [.. lacking, .. NotebookRoleForms.Channel, "s3:PutObject", "s3:GetObject", "s3:DeleteObject", "s3:ListBucket"]));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public Task An_example_is_mended_in_one_way(string page, int index) => AssertSame(Page.Named(page).Examples[index].InStack);

    private static async Task AssertSame(string source)
    {
        var ascending = await Mending.MendOnce(source, static ids => ids);
        Assert.Equal(ascending, await Mending.MendOnce(source, static ids => ids.Reverse()));
        Assert.Equal(ascending, await Mending.MendOnce(source, static ids => ids.OrderBy(static id => id[^1]).ThenBy(static id => id[3])));
    }
}
