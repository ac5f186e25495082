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

    public async ValueTask InitializeAsync() => await PackAsync(Feed);

    /// <summary>Compiles and packs from nothing, in the same place as every other time.</summary>
    public async Task<string> PackAgainAsync(string feed)
    {
        Directory.Delete(_scratch.Combine("artifacts"), recursive: true);
        await PackAsync(feed);
        return PathIn(feed);
    }

    public ValueTask DisposeAsync()
    {
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task PackAsync(string feed)
    {
        var outcome = await DotnetCommand.RunAsync(
            RepositoryRoot.Folder,
            "pack",
            RepositoryRoot.Combine("src", "NotebookRoleAnalyzers.Package"),
            "--configuration", "Release",
            "--output", feed,
            $"-p:Version={Version}",
            $"-p:ArtifactsPath={_scratch.Combine("artifacts")}");
        outcome.ThrowOnFailure();
    }

    private string PathIn(string feed) => Path.Combine(feed, $"NotebookRoleAnalyzers.{Version}.nupkg");
}
