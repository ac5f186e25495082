using System.Xml.Linq;

namespace NotebookRoleAnalyzers.Tests.Conventions;

public sealed class PresetFilesTests
{
    private const string Notes = "src/NotebookRoleAnalyzers/AnalyzerReleases.";

    private static string Shipped => Repository.Read(Notes + "Shipped.md");

    private static string Unshipped => Repository.Read(Notes + "Unshipped.md");

    private static string Version => XDocument.Parse(Repository.Read("Directory.Build.props")).Descendants("Version").Single().Value.Split('-')[0];

    [Fact]
    public async Task The_package_has_the_presets_that_the_rules_make()
    {
        var expected = PresetFiles.Generate(Shipped, Unshipped, Version);
        if (Environment.GetEnvironmentVariable("UPDATE_README") == "1")
        {
            Directory.Delete(Repository.PathOf(PresetFiles.Folder), recursive: true);
            foreach (var (path, text) in expected)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Repository.PathOf(PresetFiles.Folder + path))!);
                await File.WriteAllTextAsync(Repository.PathOf(PresetFiles.Folder + path), text, TestContext.Current.CancellationToken);
            }
        }

        Assert.Equal(expected, Directory.EnumerateFiles(Repository.PathOf(PresetFiles.Folder), "*", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(Repository.PathOf(PresetFiles.Folder), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToDictionary(static path => path, static path => Repository.Read(PresetFiles.Folder + path)));
    }

    [Fact]
    public async Task The_page_shows_the_rules_as_they_are()
    {
        var text = Repository.Read(PresetFiles.Page);
        var expected = PresetFiles.Fill(text, Shipped, Unshipped, Version);
        if (Environment.GetEnvironmentVariable("UPDATE_README") == "1")
        {
            await File.WriteAllTextAsync(Repository.PathOf(PresetFiles.Page), expected, TestContext.Current.CancellationToken);
            text = expected;
        }

        Assert.Equal(expected, text);
    }

    [Fact]
    public void A_version_has_the_rules_that_came_with_it()
    {
        const string shipped = """
            ## Release 0.9.0
            ### New Rules
            Rule ID | Category | Severity | Notes
            --------|----------|----------|-------
            NRA2001 | IamGrants | Warning | AllS3Actions
            NRA1001 | IamTrust | Warning | ServiceTrustWithoutSource
            ## Release 0.10.0
            ### New Rules
            NRA1002 | IamTrust | Info | ServiceTrustSourceUnknown
            ### Removed Rules
            NRA9999 | IamTrust | Info | Gone
            ### Changed Rules
            NRA2006 | IamGrants | Warning | IamGrants | Info | AnySecret
            """;

        var rules = ReleaseNotes.RulesByVersion(shipped, "### New Rules\nNRA1003 | IamTrust | Warning | SourceKeyBreaksService", "0.11.0");

        Assert.Equal(["0.9.0: NRA1001 NRA2001", "0.10.0: NRA1002", "0.11.0: NRA1003"], rules.Select(static release => $"{release.Key}: {string.Join(' ', release)}"));
    }
}
