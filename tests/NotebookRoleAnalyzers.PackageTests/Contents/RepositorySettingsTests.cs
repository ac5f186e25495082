using System.Text.Json;
using NotebookRoleAnalyzers.PackageTests.Processes;

namespace NotebookRoleAnalyzers.PackageTests.Contents;

/// <summary>What a release relies on stays switched on: a build wouldn't tell.</summary>
public sealed class RepositorySettingsTests
{
    private static readonly string[] s_folders = ["src", "tests"];

    private static readonly Dictionary<string, string> s_settings = new()
    {
        ["EnablePackageValidation"] = "true",
        ["NuGetAudit"] = "true",
        ["NuGetAuditMode"] = "all",
        ["RestorePackagesWithLockFile"] = "true",
        ["RestoreLockedMode"] = "true",
        ["TreatWarningsAsErrors"] = "true",
        ["Deterministic"] = "true",
        ["ContinuousIntegrationBuild"] = "true",
    };

    [Fact]
    public async Task The_package_is_built_on_a_server_with_all_checks_on()
    {
        var outcome = await DotnetCommand.RunAsync(
            RepositoryRoot.Folder, "msbuild", RepositoryRoot.Combine("src", "NotebookRoleAnalyzers.Package"), "-getProperty:" + string.Join(',', s_settings.Keys), "-p:CI=true");

        using var evaluated = JsonDocument.Parse(outcome.ThrowOnFailure().Output);
        Assert.Equal(s_settings, evaluated.RootElement.GetProperty("Properties").EnumerateObject().ToDictionary(static property => property.Name, static property => property.Value.GetString()!));
    }

    [Fact]
    public void Every_project_has_its_packages_locked() => Assert.All(
        s_folders.SelectMany(static folder => Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*.csproj", SearchOption.AllDirectories)).Where(static project => !project.Contains("artifacts", StringComparison.Ordinal)),
        static project => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")), project));
}
