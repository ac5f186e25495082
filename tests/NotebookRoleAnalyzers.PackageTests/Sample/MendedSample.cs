using NotebookRoleAnalyzers.PackageTests.Consumers;
using NotebookRoleAnalyzers.PackageTests.Processes;

namespace NotebookRoleAnalyzers.PackageTests.Sample;

/// <summary>
/// The way of a user with samples/NotebookStack, walked once: build, <c>dotnet format analyzers</c>, build, and once more
/// <c>dotnet format analyzers</c>. Tests look at what was there at each step.
/// </summary>
public sealed class MendedSample(PackedPackage package) : IAsyncLifetime
{
    private readonly ConsumerProject _project = new(package, "NotebookStack");
    private Task<SynthesizedTemplate>? _template;

    internal IReadOnlyList<Finding> Expected { get; private set; } = [];

    internal BuildOutcome BeforeFormat { get; private set; } = null!;

    internal BuildOutcome AfterFormat { get; private set; } = null!;

    internal IReadOnlyList<string> SourcesAfterFormat { get; private set; } = [];

    internal IReadOnlyList<string> SourcesAfterSecondFormat { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        CopySample();
        Expected = ExpectedFindings.Read(_project.Sources);

        await _project.RestoreAsync();
        BeforeFormat = await _project.BuildAsync();

        await _project.FormatAsync();
        SourcesAfterFormat = Texts();
        AfterFormat = await _project.BuildAsync("-warnaserror");

        await _project.FormatAsync();
        SourcesAfterSecondFormat = Texts();
    }

    /// <summary>What the mended stack deploys. Without Node.js the calling test is skipped, or fails where CI=true.</summary>
    internal async Task<SynthesizedTemplate> TemplateAsync()
    {
        if (!await NodeCommand.IsInstalledAsync())
        {
            const string Reason = "The CDK synthesizes with Node.js, and there is no 'node' on the PATH.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Reason);
            Assert.Fail(Reason);
        }

        return await (_template ??= SynthesizeAsync());
    }

    public ValueTask DisposeAsync()
    {
        _project.Dispose();
        return ValueTask.CompletedTask;
    }

    private void CopySample()
    {
        var sample = RepositoryRoot.Combine("samples", "NotebookStack");
        foreach (var file in Directory.EnumerateFiles(sample))
        {
            File.Copy(file, Path.Combine(_project.Folder, Path.GetFileName(file)));
        }
    }

    private string[] Texts() => [.. _project.Sources.Select(File.ReadAllText)];

    private async Task<SynthesizedTemplate> SynthesizeAsync()
    {
        var output = Path.Combine(_project.Folder, "cdk.out");
        var outcome = await DotnetCommand.RunAsync(_project.Folder, "run", "--no-build", "--", output);
        outcome.ThrowOnFailure();
        return SynthesizedTemplate.Load(Path.Combine(output, "NotebookStack.template.json"));
    }
}
