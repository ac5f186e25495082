namespace NotebookRoleAnalyzers.PackageTests.Consumers;

/// <summary>A project that gives its policies to the compiler as files: a build shows the findings in them.</summary>
public sealed class PolicyFileTests(PackedPackage package)
{
    private const string Policy = """
        {
          "Statement": [
            { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*" },
            { "Effect": "Allow", "Action": "s3:*", "Resource": "*" }
          ]
        }
        """;

    [Fact]
    public async Task A_build_shows_what_is_wrong_in_the_file()
    {
        using var project = new ConsumerProject(package, "Files");
        File.WriteAllText(
            Path.Combine(project.Folder, "Files.csproj"),
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
            """);
        File.WriteAllText(Path.Combine(project.Folder, "C.cs"), "public class C { }");
        Directory.CreateDirectory(Path.Combine(project.Folder, "policies"));
        await File.WriteAllTextAsync(Path.Combine(project.Folder, "policies", "notebook.json"), Policy.ReplaceLineEndings("\r\n"), System.Text.Encoding.UTF8, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(project.Folder, "appsettings.json"), Policy, TestContext.Current.CancellationToken);
        await project.RestoreAsync();

        var build = await project.BuildAsync();

        Assert.True(build.Outcome.Succeeded, build.Outcome.ToString());
        Assert.Equal([new Finding("notebook.json", 4, "NRA2501")], build.Findings);
    }
}
