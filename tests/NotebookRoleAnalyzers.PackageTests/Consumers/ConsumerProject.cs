using NotebookRoleAnalyzers.PackageTests.Processes;

namespace NotebookRoleAnalyzers.PackageTests.Consumers;

/// <summary>A user's project that takes the packed package from a feed, beside whatever sources the machine has.</summary>
internal sealed class ConsumerProject : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public ConsumerProject(PackedPackage package, string name)
    {
        Folder = _scratch.Combine(name);
        Directory.CreateDirectory(Folder);

        // Packages go to an empty folder: a test version would stay in the user's own for ever.
        File.WriteAllText(
            _scratch.Combine("nuget.config"),
            $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="packages" />
              </config>
              <packageSources>
                <add key="packed" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);
        File.WriteAllText(
            _scratch.Combine("Directory.Build.props"),
            $"""
            <Project>
              <PropertyGroup>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="NotebookRoleAnalyzers" Version="{package.Version}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
    }

    public string Folder { get; }

    public IEnumerable<string> Sources => Directory.EnumerateFiles(Folder, "*.cs").Order(StringComparer.Ordinal);

    public async Task RestoreAsync() => (await DotnetCommand.RunAsync(Folder, "restore", "-warnaserror")).ThrowOnFailure();

    /// <remarks>The comma must be escaped: MSBuild cuts the value there and the log becomes SARIF 1.0.</remarks>
    public async Task<BuildOutcome> BuildAsync(params string[] options)
    {
        var log = _scratch.Combine("findings.sarif");
        File.Delete(log);
        var outcome = await DotnetCommand.RunAsync(
            Folder,
            ["build", "--no-restore", "--no-incremental", $"-p:ErrorLog={log}%2cversion=2.1", .. options]);

        return new BuildOutcome(outcome, File.Exists(log) ? SarifFindings.Read(log) : [], log);
    }

    public async Task FormatAsync(params string[] options) =>
        (await DotnetCommand.RunAsync(Folder, ["format", "analyzers", "--no-restore", .. options])).ThrowOnFailure();

    public void Dispose() => _scratch.Dispose();
}
