using System.Globalization;
using System.Text.RegularExpressions;
using NotebookRoleAnalyzers.PackageTests.Consumers;
using NotebookRoleAnalyzers.PackageTests.Processes;

namespace NotebookRoleAnalyzers.PackageTests.Sample;

public sealed partial class NotebookPoliciesTests(PoliciesSample sample, PackedPackage package) : SampleTests(sample), IClassFixture<PoliciesSample>
{
    [Theory]
    [InlineData("default", "arn:aws:s3:::default-notebooks", null)]
    [InlineData("hand-made", "arn:aws:s3:::team-notebooks", RolePlace.Key)]
    public async Task The_mended_policies_give_exactly_the_permissions_of_a_notebook_role(string role, string bucket, string? key)
    {
        var permissions = RolePermissions.Of(await sample.RoleAsync(role + ".json"));

        AssertSame(NotebookPermissions.Of(RolePlace.OfSamples, bucket, RolePlace.Secret, key), permissions);
    }

    // The commands are those of docs/ci.md.
    [Fact]
    public async Task Roslynator_reports_the_same_and_mends_it_in_the_same_way()
    {
        (await DotnetCommand.RunAsync(RepositoryRoot.Folder, "tool", "restore")).ThrowOnFailure();
        using var project = new ConsumerProject(package, "NotebookPolicies");
        sample.CopyTo(project.Folder);
        await project.RestoreAsync();
        var page = await File.ReadAllTextAsync(RepositoryRoot.Combine("docs", "ci.md"), TestContext.Current.CancellationToken);
        string[] options = [.. Options.Match(page).Groups[1].Value.Split([' ', '\\', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

        Assert.Equal(sample.Expected, await ReportedAsync(project));

        // It ends with 1, as there is something left.
        await RoslynatorAsync(project, "fix", options);

        Assert.Equal(sample.SourcesAfterFormat, project.Sources.Select(File.ReadAllText));
        Assert.Equal(sample.Expected.Where(static finding => finding.File.EndsWith(".json", StringComparison.Ordinal)), await ReportedAsync(project));
    }

    private static async Task<IReadOnlyList<Finding>> ReportedAsync(ConsumerProject project)
    {
        var outcome = await RoslynatorAsync(project, "analyze");
        return
        [
            .. Reported.Matches(outcome.Output)
                .Select(static line => new Finding(Path.GetFileName(line.Groups["file"].Value), int.Parse(line.Groups["line"].Value, CultureInfo.InvariantCulture), line.Groups["id"].Value))
                .OrderBy(static finding => finding.File, StringComparer.Ordinal).ThenBy(static finding => finding.Line).ThenBy(static finding => finding.Id, StringComparer.Ordinal),
        ];
    }

    private static Task<Outcome> RoslynatorAsync(ConsumerProject project, string command, params string[] options) =>
        DotnetCommand.RunAsync(RepositoryRoot.Folder, ["roslynator", command, Path.Combine(project.Folder, "NotebookPolicies.csproj"), .. options]);

    [GeneratedRegex(@"^\s+(?<file>[^\s(]+)\((?<line>\d+),\d+\): warning (?<id>NRA\d{4}): ", RegexOptions.Multiline)]
    private static partial Regex Reported { get; }

    [GeneratedRegex(@"roslynator fix \S+ \\?\s*(--diagnostic-fix-map .+?)```", RegexOptions.Singleline)]
    private static partial Regex Options { get; }
}
