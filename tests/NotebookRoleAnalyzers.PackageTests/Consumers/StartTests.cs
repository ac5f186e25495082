using System.Text.RegularExpressions;
using NotebookRoleAnalyzers.PackageTests.Processes;

namespace NotebookRoleAnalyzers.PackageTests.Consumers;

/// <summary>The first minute of a user: an empty folder, the commands of the docs' entrance, its program pasted, its findings, its fix.</summary>
public sealed partial class StartTests(PackedPackage package)
{
    // The newest of these need each other's newest, which not every feed has.
    private static readonly string[][] s_commands = [["new", "console"], ["add", "package", "Amazon.CDK.Lib", "--version", "2.160.0"], ["add", "package", "Constructs", "--version", "10.0.5"]];

    [Fact]
    public async Task The_start_of_the_docs_goes_as_they_say()
    {
        var page = (await File.ReadAllTextAsync(RepositoryRoot.Combine("docs", "README.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var blocks = Code.Matches(page).Select(static block => block.Groups[1].Value).ToList();
        using var project = new ConsumerProject(package, "Start");
        foreach (var command in s_commands)
        {
            (await DotnetCommand.RunAsync(project.Folder, command)).ThrowOnFailure();
        }

        var program = Path.Combine(project.Folder, "Program.cs");
        await File.WriteAllTextAsync(program, blocks[0], TestContext.Current.CancellationToken);

        var before = await project.BuildAsync();
        Assert.Equal(
            Said.Matches(page).Select(static said => said.Value),
            Warning.Matches(before.Outcome.Output).Select(static warning => warning.Groups[1].Value).Distinct());

        await project.FormatAsync();

        Assert.Contains(blocks[1], (await File.ReadAllTextAsync(program, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var after = await project.BuildAsync();
        Assert.True(after.Outcome.Succeeded, after.Outcome.ToString());
        Assert.DoesNotContain("warning", after.Outcome.Output.Replace("0 Warning(s)", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    // The package is for who reads nothing but its own page.
    [Fact]
    public async Task The_page_of_the_package_has_the_same_program()
    {
        var pages = new[] { RepositoryRoot.Combine("docs", "README.md"), RepositoryRoot.Combine("src", "NotebookRoleAnalyzers.Package", "README.md") };

        var programs = await Task.WhenAll(pages.Select(static page => File.ReadAllTextAsync(page, TestContext.Current.CancellationToken)));

        Assert.Single(programs.Select(static text => Code.Match(text.ReplaceLineEndings("\n")).Groups[1].Value).Distinct());
        Assert.Single(programs.Select(static text => string.Join('\n', Said.Matches(text).Select(static said => said.Value))).Distinct());
    }

    [GeneratedRegex("```csharp\n(.+?)```", RegexOptions.Singleline)]
    private static partial Regex Code { get; }

    [GeneratedRegex(@"(?<=^)Program\.cs\(.+$", RegexOptions.Multiline)]
    private static partial Regex Said { get; }

    [GeneratedRegex(@"(Program\.cs\(\d.+?) \(https:")]
    private static partial Regex Warning { get; }
}
