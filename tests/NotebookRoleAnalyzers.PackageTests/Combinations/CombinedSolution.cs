using NotebookRoleAnalyzers.PackageTests.Consumers;
using NotebookRoleAnalyzers.PackageTests.Processes;

namespace NotebookRoleAnalyzers.PackageTests.Combinations;

/// <summary>
/// A solution whose <c>Directory.Build.props</c> gives the package to all of its projects: with the CDK, with the SDK, with both or neither, with two versions of each and of the package itself,
/// for one framework or two. It is built once, and mended once.
/// </summary>
public sealed class CombinedSolution(PackedPackage package) : IAsyncLifetime
{
    private const string Cdk = """<PackageReference Include="Constructs" Version="10.0.5" /><PackageReference Include="Amazon.CDK.Lib" Version="2.160.0" />""";
    // What it depends on isn't on every feed in the very version, NU1603.
    private const string OldCdk = """<PackageReference Include="Constructs" Version="10.0.5" /><PackageReference Include="Amazon.CDK.Lib" Version="2.103.0" />""";
    private const string Sdk = """<PackageReference Include="AWSSDK.Core" Version="3.7.501.1" />""";
    private const string NewSdk = """<PackageReference Include="AWSSDK.Core" Version="4.1.0" />""";

    private const string Text = """"
        public static class Texts
        {
            public const string Storage = """{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""";
        }

        """";

    private const string Role = """
        using Amazon.CDK.AWS.IAM;

        public class Roles
        {
            public Roles(Constructs.Construct scope)
            {
                new Role(scope, "A", new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com") });
            }
        }

        """;

    private const string Objects = """
        using Amazon.Auth.AccessControlPolicy;

        public class Objects
        {
            public string Storage()
            {
                var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier("s3:*")).WithResources(new Resource("*")));
                return policy.ToJson();
            }
        }

        """;

    private const string Shared = """"
        public static class Texts
        {
            public const string Storage = """{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""";
        #if NET10_0_OR_GREATER
            public const string Secrets = """{"Statement":[{"Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":"*"}]}""";
        #else
            public const string Trust = """{"Statement":[{"Effect":"Allow","Principal":{"Service":"elasticmapreduce.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
        #endif
        }

        """";

    private readonly ConsumerProject _solution = new(package, "Combined");

    /// <summary>The other version of the package, which one of the projects has.</summary>
    public string OtherVersion { get; private set; } = "";

    /// <summary>What the build said.</summary>
    public string Output { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        OtherVersion = await package.PackOtherAsync();
        Write("Neither", "", ("Texts.cs", Text));
        Write("OnlyCdk", Cdk, ("Texts.cs", Text), ("Roles.cs", Role));
        Write("EarlierCdk", OldCdk, ("Texts.cs", Text), ("Roles.cs", Role));
        Write("OnlySdk", Sdk, ("Texts.cs", Text), ("Objects.cs", Objects));
        Write("LaterSdk", NewSdk, ("Texts.cs", Text), ("Objects.cs", Objects));
        Write("Both", Cdk + Sdk, ("Texts.cs", Text), ("Roles.cs", Role), ("Objects.cs", Objects));
        Write("OtherVersion", $"""{Sdk}<PackageReference Update="NotebookRoleAnalyzers" Version="{OtherVersion}" />""", ("Texts.cs", Text), ("Objects.cs", Objects));
        Write("TwoFrameworks", Sdk, ("Texts.cs", Shared));
        await File.WriteAllTextAsync(
            PathOf("Directory.Build.targets"),
            """
            <Project>
              <PropertyGroup>
                <ErrorLog>$(MSBuildProjectDirectory)/$(TargetFramework).sarif,version=2.1</ErrorLog>
                <ReportAnalyzer>true</ReportAnalyzer>
              </PropertyGroup>
            </Project>
            """,
            TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            PathOf("All.slnx"),
            $"<Solution>{string.Concat(Directory.EnumerateFiles(_solution.Folder, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(project => $"""<Project Path="{Path.GetRelativePath(_solution.Folder, project)}" />"""))}</Solution>",
            TestContext.Current.CancellationToken);
        await _solution.RestoreAsync();
        Output = (await DotnetCommand.RunAsync(_solution.Folder, "build", "--no-restore")).ThrowOnFailure().Output;
        await _solution.FormatAsync();
    }

    /// <summary>What the build found in a project, for one of its frameworks.</summary>
    internal IReadOnlyList<Finding> FindingsOf(string project, string framework = "net10.0") => SarifFindings.Read(LogOf(project, framework));

    internal string LogOf(string project, string framework = "net10.0") => PathOf(project, framework + ".sarif");

    /// <summary>The text of a file after it was mended.</summary>
    internal string Mended(string project, string file) => File.ReadAllText(PathOf(project, file));

    public ValueTask DisposeAsync()
    {
        _solution.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Write(string project, string references, params (string Name, string Text)[] files)
    {
        Directory.CreateDirectory(PathOf(project));
        var framework = project == "TwoFrameworks" ? "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>" : "<TargetFramework>net10.0</TargetFramework>";
        foreach (var (name, text) in files.Append((project + ".csproj", $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>{framework}<NoWarn>NU1603</NoWarn></PropertyGroup><ItemGroup>{references}</ItemGroup></Project>""")))
        {
            File.WriteAllText(PathOf(project, name), text);
        }
    }

    private string PathOf(params string[] parts) => Path.Combine([_solution.Folder, .. parts]);
}
