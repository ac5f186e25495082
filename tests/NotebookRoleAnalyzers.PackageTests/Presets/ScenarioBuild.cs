using System.Text.Json;
using NotebookRoleAnalyzers.PackageTests.Consumers;
using NotebookRoleAnalyzers.PackageTests.Processes;

namespace NotebookRoleAnalyzers.PackageTests.Presets;

/// <summary>Many projects, built in one go: starting a build is most of its time.</summary>
internal sealed class ScenarioBuild : IDisposable
{
    // NRA1001 is a warning, NRA1002 a suggestion, both of IamTrust; NRA2001 is a warning of IamGrants.
    private const string Code = """"
        public class C
        {
            public const string Emr = """{"Statement":[{"Effect":"Allow","Principal":{"Service":"elasticmapreduce.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
            public const string Glue = """{"Statement":[{"Effect":"Allow","Principal":{"Service":"glue.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
            public const string Grants = """{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""";
        }
        """";

    private readonly ConsumerProject _project;
    private readonly string _version;

    public ScenarioBuild(PackedPackage package, string name)
    {
        _project = new ConsumerProject(package, name);
        _version = package.Version;

        // The package is referred to by each project in its own way, so none comes from above.
        File.WriteAllText(
            Path.Combine(_project.Folder, "Directory.Build.props"),
            """
            <Project>
              <PropertyGroup>
                <NuGetAudit>false</NuGetAudit>
                <TargetFramework>net10.0</TargetFramework>
                <ErrorLog>$(MSBuildProjectDirectory)/findings.sarif,version=2.1</ErrorLog>
              </PropertyGroup>
            </Project>
            """);
    }

    /// <summary>What the build said.</summary>
    public string Output { get; private set; } = "";

    public async Task RunAsync(IReadOnlyCollection<Scenario> scenarios)
    {
        foreach (var scenario in scenarios)
        {
            Write(scenario);
        }

        var solution = Path.Combine(_project.Folder, "All.slnx");
        await File.WriteAllTextAsync(
            solution,
            $"<Solution>{string.Concat(scenarios.Select(static scenario => $"""<Project Path="{scenario.Name}/{scenario.Name}.csproj" />"""))}</Solution>",
            TestContext.Current.CancellationToken);
        (await DotnetCommand.RunAsync(_project.Folder, "restore", solution, "-warnaserror")).ThrowOnFailure();
        Output = (await DotnetCommand.RunAsync(_project.Folder, "build", solution, "--no-restore")).Output;
    }

    /// <summary>The findings of some ids in a project: <c>NRA1001 warning</c>, with <c>in p.json</c> where they stand in no C#.</summary>
    public string FindingsOf(string project, params string[] ids)
    {
        using var log = JsonDocument.Parse(File.ReadAllBytes(PathIn(project, "findings.sarif")));
        return string.Join(
            ", ",
            from run in log.RootElement.GetProperty("runs").EnumerateArray()
            from result in run.GetProperty("results").EnumerateArray()
            let id = result.GetProperty("ruleId").GetString()
            where ids.Contains(id) && !result.TryGetProperty("suppressions", out _)
            let file = result.TryGetProperty("locations", out var places) ? Path.GetFileName(places[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!) : "C.cs"
            orderby id, file != "C.cs", file
            select $"{id} {result.GetProperty("level").GetString()}{(file == "C.cs" ? "" : " in " + file)}");
    }

    /// <summary>The text of a file that the build wrote.</summary>
    public string Read(string project, string path) => File.ReadAllText(PathIn(project, path));

    public void Dispose() => _project.Dispose();

    private void Write(Scenario scenario)
    {
        var properties = string.Concat(scenario.Properties.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static property => property.Split('=', 2)).Select(static pair => $"<{pair[0]}>{pair[1]}</{pair[0]}>"));
        WriteFile(
            scenario.Name,
            scenario.Name + ".csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{properties}</PropertyGroup>
              <ItemGroup>
                {scenario.Package.Replace("{version}", _version, StringComparison.Ordinal)}
                <PackageReference Include="AWSSDK.Core" Version="3.7.501.1" />
                {scenario.Items}
              </ItemGroup>
            </Project>
            """);
        WriteFile(scenario.Name, "C.cs", Code);
        WriteFile(scenario.Name, ".editorconfig", "root = true\n[*.cs]\n" + scenario.EditorConfig);
        if (scenario.GlobalConfig.Length > 0)
        {
            WriteFile(scenario.Name, ".globalconfig", "is_global = true\n" + scenario.GlobalConfig);
        }

        foreach (var (path, text) in scenario.Files)
        {
            WriteFile(scenario.Name, path, text);
        }
    }

    private void WriteFile(string project, string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathIn(project, path))!);
        File.WriteAllText(PathIn(project, path), text);
    }

    private string PathIn(string project, string path) => Path.Combine(_project.Folder, project, path);
}
