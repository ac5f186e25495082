using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules;

/// <summary>A finding names, beside its own place, those that give it its text.</summary>
public sealed class FindingSourceTests
{
    private const string NewRole = """var role = new Role(this, "Role", new RoleProps { AssumedBy = new AccountRootPrincipal() });""";

    [Theory]
    [InlineData("""Actions = new[] { "s3:*" }""", "", "\"s3:*\" <- ")]
    [InlineData("Actions = new[] { All }", """private const string All = "s3:*";""", "All <- \"s3:*\"")]
    [InlineData("Actions = new[] { All }", """private static readonly string All = "s3:*";""", "All <- \"s3:*\"")]
    [InlineData("Actions = Actions", """private static readonly string[] Actions = { "s3:*" };""", "new PolicyStatement <- \"s3:*\"")]
    [InlineData("Actions = Actions", """private const string All = "s3:*"; private static readonly string[] Actions = { All };""", "new PolicyStatement <- All, \"s3:*\"")]
    [InlineData("Actions = new[] { Of(\"s3\") }", """private static string Of(string service) => service + ":*";""", "Of(\"s3\") <- service + \":*\"")]
    [InlineData("Actions = new[] { Other.All }", "", "Other.All <- \"s3:*\" in Other0.cs")]
    public async Task Where_an_action_is_written(string actions, string members, string expected)
    {
        var statements = NewRole + $$"""role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { {{actions}}, Resources = new[] { "arn:aws:s3:::notes/*" } }));""";
        var found = await TestCode.Analyze(TestCode.Compile([TestCode.Stack(statements, members), """internal static class Other { public const string All = "s3:*"; }"""]));

        Assert.Equal(expected, string.Join("; ", found.Where(static diagnostic => diagnostic.Id is "NRA2001" or "NRA2501").Select(Shown)));
    }

    [Theory]
    [InlineData("""new ServicePrincipal("emr.amazonaws.com")""", "\"emr.amazonaws.com\" <- ")]
    [InlineData("new ServicePrincipal(Service)", "Service <- \"emr.amazonaws.com\"")]
    public async Task Where_a_principal_is_written(string principal, string expected)
    {
        var found = await TestCode.Analyze(TestCode.Compile(TestCode.Stack($$"""new Role(this, "Role", new RoleProps { AssumedBy = {{principal}} });""", """private const string Service = "emr.amazonaws.com";""")));

        Assert.Equal(expected, string.Join("; ", found.Where(static diagnostic => diagnostic.Id is "NRA1014" or "NRA1514").Select(Shown)));
    }

    [Fact]
    public async Task A_constant_of_another_compilation_is_not_named()
    {
        var library = TestCode.Compile("""public static class Other { public const string All = "s3:*"; }""").WithAssemblyName("Library");
        var statements = NewRole + """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { Other.All }, Resources = new[] { "arn:aws:s3:::notes/*" } }));""";
        var found = await TestCode.Analyze(TestCode.Compile(TestCode.Stack(statements)).AddReferences(library.ToMetadataReference()));

        Assert.Equal("Other.All <- ", string.Join("; ", found.Where(static diagnostic => diagnostic.Id is "NRA2001" or "NRA2501").Select(Shown)));
    }

    private static string Shown(Diagnostic diagnostic) => TextAt(diagnostic.Location) + " <- " + string.Join(", ", diagnostic.AdditionalLocations.Select(TextAt));

    private static string TextAt(Location location) =>
        location.SourceTree!.GetText().ToString(location.SourceSpan).Split("(new")[0] + (location.SourceTree.FilePath == "Tested.cs" ? "" : " in " + location.SourceTree.FilePath);
}
