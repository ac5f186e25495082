using System.Text.Json.Nodes;
using NotebookRoleAnalyzers.PackageTests.Consumers;
using NotebookRoleAnalyzers.PackageTests.Processes;

namespace NotebookRoleAnalyzers.PackageTests.Sample;

/// <summary>
/// The way of a user with a sample, walked once: build, <c>dotnet format analyzers</c>, build, and once more
/// <c>dotnet format analyzers</c>. Tests look at what was there at each step, and at the roles that the mended sample makes.
/// </summary>
public abstract class MendedSample(PackedPackage package, string name) : IAsyncLifetime
{
    private readonly ConsumerProject _project = new(package, name);
    private Task? _run;

    internal IReadOnlyList<Finding> Expected { get; private set; } = [];

    internal BuildOutcome BeforeFormat { get; private set; } = null!;

    /// <summary>What the log of the build says of our rules.</summary>
    internal string Log { get; private set; } = "";

    /// <summary>The file that keeps what the log has to say.</summary>
    internal string GoldenLog => RepositoryRoot.Combine("tests", "NotebookRoleAnalyzers.PackageTests", "Sample", "Golden", $"{name}.sarif.json");

    internal BuildOutcome AfterFormat { get; private set; } = null!;

    internal IReadOnlyList<string> SourcesAfterFormat { get; private set; } = [];

    internal IReadOnlyList<string> SourcesAfterSecondFormat { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        CopyTo(_project.Folder);
        Expected = ExpectedFindings.Read(_project.Sources);

        await _project.RestoreAsync();
        BeforeFormat = await _project.BuildAsync();
        Log = SarifOutline.Read(BeforeFormat.Log, _project.Folder, package.Version);

        await _project.FormatAsync();
        SourcesAfterFormat = Texts();
        AfterFormat = await _project.BuildAsync();

        await _project.FormatAsync();
        SourcesAfterSecondFormat = Texts();
    }

    /// <summary>A role that the mended sample makes.</summary>
    /// <param name="file">The file that the sample writes it to.</param>
    internal async Task<JsonObject> RoleAsync(string file)
    {
        var output = Path.Combine(_project.Folder, "output");
        await (_run ??= RunAsync(output));
        var text = await File.ReadAllTextAsync(Path.Combine(output, file), TestContext.Current.CancellationToken);
        return JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>Puts the sample, as it is in the clone, into a folder.</summary>
    internal void CopyTo(string folder)
    {
        var sample = RepositoryRoot.Combine("samples", name);
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public ValueTask DisposeAsync()
    {
        _project.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private string[] Texts() => [.. _project.Sources.Select(File.ReadAllText)];

    private async Task RunAsync(string output) =>
        (await DotnetCommand.RunAsync(_project.Folder, "run", "--no-build", "--", output)).ThrowOnFailure();
}
