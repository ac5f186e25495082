using NotebookRoleAnalyzers.Tests.Robustness;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>In an editor a project refers to another one with its source, which isn't the compilation's own.</summary>
public sealed class OtherProjectTests
{
    [Fact]
    public async Task What_another_project_has_is_not_followed()
    {
        const string Other = "public class Names { public static readonly string All = \"s3:*\"; public static string Any() => \"*\"; public readonly string Own; public Names() { Own = \"s3:*\"; } }";
        var other = TestCode.Compile(Other).WithAssemblyName("Other").ToMetadataReference();
        var compilation = TestCode.Compile(TestCode.Stack("new PolicyStatement(new PolicyStatementProps { Actions = new[] { Names.All, new Names().Own }, Resources = new[] { Names.Any() } });")).AddReferences(other);
        TestCode.AssertCompiles(compilation);

        Assert.Empty(await Endurance.Analyze(compilation));
    }
}
