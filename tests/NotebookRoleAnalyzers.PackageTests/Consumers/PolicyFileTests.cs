namespace NotebookRoleAnalyzers.PackageTests.Consumers;

/// <summary>A project that gives its policies to the compiler as files: a build shows the findings in them.</summary>
public sealed class PolicyFileTests(PackedPackage package)
{
    private const string Policy = """
        {
          "Statement": [
            { "Effect": "Allow", "Action": "ec2:DescribeVpcs", "Resource": "*" },
            { "Effect": "Allow", "Action": "s3:*", "Resource": "*" }
          ]
        }
        """;

    private const string Code = """"
        public class C
        {
            public const string Grants = """{ "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "*" } }""";

            public const string Secrets = """{ "Statement": { "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "*" } }""";
        }

        """";

    [Fact]
    public async Task A_build_shows_what_is_wrong_in_the_file()
    {
        using var project = await CreateAsync("Files", "public class C { }");

        var build = await project.BuildAsync();

        Assert.True(build.Outcome.Succeeded, build.Outcome.ToString());
        Assert.Equal([new Finding("notebook.json", 4, "NRA2001")], build.Findings);
    }

    // It looks at findings in code only, so those in files are neither mended nor in the way of others of the same id.
    [Fact]
    public async Task Format_mends_the_code_and_leaves_the_files()
    {
        using var project = await CreateAsync("Formatted", Code);
        var file = Path.Combine(project.Folder, "policies", "notebook.json");
        var before = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);

        await project.FormatAsync("--severity", "info", "--diagnostics", "NRA2001", "NRA2006");

        var mended = await File.ReadAllTextAsync(Path.Combine(project.Folder, "C.cs"), TestContext.Current.CancellationToken);
        Assert.Contains("s3:GetEncryptionConfiguration", mended, StringComparison.Ordinal);
        Assert.Contains("<secret-name>", mended, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    private async Task<ConsumerProject> CreateAsync(string name, string code)
    {
        var project = new ConsumerProject(package, name);
        await File.WriteAllTextAsync(
            Path.Combine(project.Folder, name + ".csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="AWSSDK.Core" Version="3.7.501.1" />
                <AdditionalFiles Include="**/*.json" Exclude="obj/**;bin/**" />
              </ItemGroup>
            </Project>
            """,
            TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(project.Folder, "C.cs"), code, TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(project.Folder, "policies"));
        await File.WriteAllTextAsync(Path.Combine(project.Folder, "policies", "notebook.json"), Policy.ReplaceLineEndings("\r\n"), System.Text.Encoding.UTF8, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(project.Folder, "appsettings.json"), Policy, TestContext.Current.CancellationToken);
        await project.RestoreAsync();
        return project;
    }
}
