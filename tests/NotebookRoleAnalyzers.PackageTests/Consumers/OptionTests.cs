namespace NotebookRoleAnalyzers.PackageTests.Consumers;

/// <summary>A project that sets options: a build shows those that change nothing, wherever they are set.</summary>
public sealed class OptionTests(PackedPackage package)
{
    [Fact]
    public async Task A_build_shows_which_settings_and_properties_change_nothing()
    {
        using var project = new ConsumerProject(package, "Options");
        File.WriteAllText(
            Path.Combine(project.Folder, "Options.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <NotebookRoleGitRepositories>yes</NotebookRoleGitRepositories>
                <NotebookRoleRoles>JupyterRole, team-workspaces</NotebookRoleRoles>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="AWSSDK.Core" Version="3.7.501.1" />
                <AdditionalFiles Include=".editorconfig" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(project.Folder, "C.cs"), "public class C { }");
        await File.WriteAllTextAsync(Path.Combine(project.Folder, ".editorconfig"), "root = true\n[*.cs]\nnotebook_role.role = A\n", TestContext.Current.CancellationToken);
        await project.RestoreAsync();

        var build = await project.BuildAsync();

        Assert.True(build.Outcome.Succeeded, build.Outcome.ToString());
        Assert.Matches(@"\.editorconfig\(3,1\): warning NRA0001: 'notebook_role\.role' is not an option", build.Outcome.Output);
        Assert.Matches(@"CSC : warning NRA0001: 'yes' is not a value of 'NotebookRoleGitRepositories'", build.Outcome.Output);
    }
}
