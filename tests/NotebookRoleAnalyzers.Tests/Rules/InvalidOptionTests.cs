using System.Globalization;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules;

/// <summary>NRA0001.</summary>
public sealed class InvalidOptionTests
{
    [Theory]
    [InlineData("notebook_role.git_repository = true", "'notebook_role.git_repository' is not an option and changes nothing; the nearest one is 'notebook_role.git_repositories'")]
    [InlineData("notebook_role.Role = a", "'notebook_role.role' is not an option and changes nothing; the nearest one is 'notebook_role.roles'")]
    [InlineData("notebook_role.encrypted_buckets = yes", "'yes' is not a value of 'notebook_role.encrypted_buckets' and changes nothing; it takes auto, true, false, and the nearest one is 'true'")]
    [InlineData("notebook_role.encrypted_buckets = off", "'off' is not a value of 'notebook_role.encrypted_buckets' and changes nothing; it takes auto, true, false, and the nearest one is 'false'")]
    [InlineData("notebook_role.git_repositories = atuo", "'atuo' is not a value of 'notebook_role.git_repositories' and changes nothing; it takes auto, true, false, and the nearest one is 'auto'")]
    [InlineData("notebook_role.roles = arn:aws:iam::111122223333:role/A", "'arn:aws:iam::111122223333:role/A' is not a value of 'notebook_role.roles' and changes nothing; it takes names of roles or ids of constructs, separated by commas")]
    public async Task A_setting_that_changes_nothing_is_told_with_what_was_meant(string setting, string message)
    {
        Assert.Equal([message], await Messages(new Settings("[*.cs]\n" + setting)));
        Assert.Equal([message], await Messages(new Settings("", setting)));
    }

    [Theory]
    [InlineData("build_property.NotebookRoleGitRepositories = 1", "'1' is not a value of 'NotebookRoleGitRepositories' and changes nothing; it takes auto, true, false, and the nearest one is 'true'")]
    [InlineData("build_property.NotebookRoleGit = true", "'notebookrolegit' is not a property of these rules and changes nothing; the nearest one is 'NotebookRoleRoles'")]
    public async Task A_property_is_told_too(string setting, string message) => Assert.Equal([message], await Messages(new Settings("", setting)));

    [Theory]
    [InlineData("notebook_role.roles = Team Jupyter, jupyter_role@x")]
    [InlineData("notebook_role.git_repositories = True")]
    [InlineData("notebook_role.encrypted_buckets = auto")]
    [InlineData("notebook_role.encrypted_buckets =")]
    [InlineData("notebook_roles = other")]
    [InlineData("build_property.NotebookRoleRoles =")]
    public async Task What_can_be_read_is_silent(string setting) => Assert.Empty(await Messages(new Settings("[*.cs]\n" + setting, setting)));

    [Fact]
    public async Task A_setting_is_told_once_for_all_files()
    {
        var compilation = TestCode.Compile(["class A { }", "class B { }", "class C { }"]);

        Assert.Single(await TestCode.Analyze(compilation, new Settings("[*.cs]\nnotebook_role.role = a", "notebook_role.role = a"), new TestFile("/a.json", "{}")));
    }

    [Fact]
    public async Task A_setting_for_files_of_policies_is_read_too() =>
        Assert.Single(await TestCode.Analyze(TestCode.Compile("class C { }"), new Settings("[*.json]\nnotebook_role.role = a"), new TestFile("/a.json", "{}")));

    [Fact]
    public async Task Without_AWS_nothing_is_told() =>
        Assert.Empty(await TestCode.Analyze(TestCode.Compile("class C { }", withAws: false), new Settings("[*.cs]\nnotebook_role.role = a")));

    [Fact]
    public async Task It_is_told_where_it_stands_if_the_project_gives_that_file_to_its_analyzers()
    {
        const string settings = "root = true\n\n[*.cs]\n  notebook_role.role = a  \n";

        var found = Assert.Single(await TestCode.Analyze(TestCode.Compile("class C { }"), new Settings(settings), new TestFile(Settings.Path, settings)));

        var span = found.Location.GetLineSpan();
        Assert.Equal((Settings.Path, "(3,2)-(3,24)"), (span.Path, span.Span.ToString()));
    }

    [Fact]
    public async Task Else_it_has_no_place() => Assert.Equal(Location.None, Assert.Single(await TestCode.Analyze(TestCode.Compile("class C { }"), new Settings("[*.cs]\nnotebook_role.role = a"))).Location);

    private static async Task<IEnumerable<string>> Messages(Settings settings) =>
        (await TestCode.Analyze(TestCode.Compile("class C { }"), settings)).Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture));
}
