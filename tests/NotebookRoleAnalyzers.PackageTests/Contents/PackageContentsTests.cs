using System.Text.RegularExpressions;
using NuGet.Packaging;

namespace NotebookRoleAnalyzers.PackageTests.Contents;

public sealed partial class PackageContentsTests(PackedPackage package) : IDisposable
{
    private const string Pages = "docs/";

    private readonly PackageArchiveReader _reader = new(package.PackagePath);

    private NuspecReader Nuspec => _reader.NuspecReader;

    [Fact]
    public void Holds_the_two_assemblies_and_their_settings_and_nothing_that_a_program_could_reference()
    {
        string[] expected =
        [
            "NotebookRoleAnalyzers.nuspec",
            "README.md",
            "analyzers/dotnet/cs/NotebookRoleAnalyzers.CodeFixes.dll",
            "analyzers/dotnet/cs/NotebookRoleAnalyzers.dll",
            "build/NotebookRoleAnalyzers.targets",
            "buildTransitive/NotebookRoleAnalyzers.targets",
            "icon.png",
            "presets/none.globalconfig",
            "presets/recommended.globalconfig",
            "presets/since/0.1.0.globalconfig",
            "presets/strict.globalconfig",
        ];

        var files = _reader.GetFiles().Where(static file => PackageHelper.IsPackageFile(file, PackageSaveMode.Nuspec | PackageSaveMode.Files));
        Assert.Equal(expected, files.Where(static file => !file.StartsWith(Pages, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Holds_every_page_of_the_docs_as_it_is()
    {
        var docs = RepositoryRoot.Combine("docs");
        var expected = Directory.EnumerateFiles(docs, "*.md", SearchOption.AllDirectories).ToDictionary(file => Pages + Path.GetRelativePath(docs, file).Replace('\\', '/'), File.ReadAllText);

        var packed = _reader.GetFiles("docs").ToDictionary(static file => file, TextOf);

        Assert.Equal(expected.OrderBy(static page => page.Key, StringComparer.Ordinal), packed.OrderBy(static page => page.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Has_the_identity_it_was_packed_with()
    {
        Assert.Equal("NotebookRoleAnalyzers", Nuspec.GetId());
        Assert.Equal(package.Version, Nuspec.GetVersion().ToNormalizedString());
    }

    [Fact]
    public void Stays_with_the_developer()
    {
        Assert.True(Nuspec.GetDevelopmentDependency());
        Assert.Empty(Nuspec.GetDependencyGroups());
        Assert.Empty(Nuspec.GetFrameworkRefGroups());
    }

    [Fact]
    public void Says_what_it_is_and_under_which_licence()
    {
        Assert.NotEmpty(Nuspec.GetDescription());
        Assert.NotEmpty(Nuspec.GetTags());
        Assert.NotEmpty(Nuspec.GetProjectUrl());
        Assert.Equal("README.md", Nuspec.GetReadme());
        Assert.Equal("icon.png", Nuspec.GetIcon());
        var license = Nuspec.GetLicenseMetadata();
        Assert.Equal(LicenseType.Expression, license?.Type);
        Assert.Equal("MIT", license?.License);
    }

    [Fact]
    public void Names_the_commit_it_was_built_from()
    {
        var repository = Nuspec.GetRepositoryMetadata();

        Assert.Equal("git", repository.Type);
        Assert.Equal(Nuspec.GetProjectUrl(), repository.Url);
        Assert.Matches(IsCheckout ? CommitHash : NoCommit, repository.Commit ?? "");
    }

    public void Dispose() => _reader.Dispose();

    private string TextOf(string file)
    {
        using var reader = new StreamReader(_reader.GetStream(file));
        return reader.ReadToEnd();
    }

    // Sources that were unpacked from an archive belong to no commit. A worktree has a file of that name.
    private static bool IsCheckout => Path.Exists(RepositoryRoot.Combine(".git"));

    [GeneratedRegex("^[0-9a-f]{40}$")]
    private static partial Regex CommitHash { get; }

    [GeneratedRegex("^$")]
    private static partial Regex NoCommit { get; }
}
