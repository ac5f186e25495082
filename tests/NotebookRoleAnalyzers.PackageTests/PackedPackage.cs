using System.Globalization;
using NotebookRoleAnalyzers.PackageTests.Processes;

namespace NotebookRoleAnalyzers.PackageTests;

/// <summary>
/// The package, packed once per run from this clone into a feed of its own. Its version is new in every run: NuGet and the
/// compiler server keep a version that they have seen, however often it is packed again.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly ScratchFolder _scratch = new();

    public string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"0.1.0-test.{DateTime.UtcNow.Ticks}");

    public string Feed => _scratch.Combine("feed");

    public string PackagePath => PathIn(Feed);

    public async ValueTask InitializeAsync() => await PackAsync(Feed, Version, "artifacts");

    /// <summary>Packs another version into the same feed, and says which.</summary>
    public async Task<string> PackOtherAsync()
    {
        var version = Version.Replace("0.1.0", "0.0.9", StringComparison.Ordinal);
        await PackAsync(Feed, version, "other", "-p:RunAnalyzers=false");
        return version;
    }

    /// <summary>Compiles and packs from nothing, in the same place as every other time.</summary>
    public async Task<string> PackAgainAsync(string feed)
    {
        Directory.Delete(_scratch.Combine("artifacts"), recursive: true);
        await PackAsync(feed, Version, "artifacts");
        return PathIn(feed);
    }

    public ValueTask DisposeAsync()
    {
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task PackAsync(string feed, string version, string artifacts, params string[] options)
    {
        var outcome = await DotnetCommand.RunAsync(
            RepositoryRoot.Folder,
            [
                "pack",
                RepositoryRoot.Combine("src", "NotebookRoleAnalyzers.Package"),
                "--configuration", "Release",
                "--output", feed,
                $"-p:Version={version}",
                $"-p:ArtifactsPath={_scratch.Combine(artifacts)}",
                .. options,
            ]);
        outcome.ThrowOnFailure();
    }

    private string PathIn(string feed) => Path.Combine(feed, $"NotebookRoleAnalyzers.{Version}.nupkg");
}
