namespace NotebookRoleAnalyzers.PackageTests.Presets;

/// <summary>Which files of policies a build looks at, and to which projects the package's settings go.</summary>
public sealed class PickedUpFilesTests(PackedPackage package)
{
    private const string Policy = """{ "Statement": [{ "Effect": "Allow", "Action": "s3:*", "Resource": "*" }] }""";

    private static readonly Dictionary<string, string> s_files = new() { ["policies/a.json"] = Policy, ["policies/deep/b.json"] = Policy, ["iam/c.json"] = Policy, ["policies/d.txt"] = Policy };

    // What a compiler is given, as the last of the targets before it sees it.
    private const string Show = """
        </ItemGroup>
        <Target Name="Show" AfterTargets="CoreCompile">
          <WriteLinesToFile File="given.txt" Lines="@(Analyzer->'%(Filename)');@(AdditionalFiles);@(EditorConfigFiles)" Overwrite="true" />
        </Target>
        <ItemGroup>
        """;

    private static readonly Scenario[] s_scenarios =
    [
        new("PickedUp") { Files = s_files },
        new("SwitchedOff", "EnableDefaultNotebookRolePolicyFiles=false") { Files = s_files },
        new("Elsewhere", "NotebookRolePolicyFiles=iam/*.json;policies/deep/*.json") { Files = s_files },
        new("ListedToo") { Files = s_files, Items = """<AdditionalFiles Include="$(MSBuildProjectDirectory)/policies/a.json" /><AdditionalFiles Include="policies/**/b.json" />""" },

        // What `dotnet add package` writes goes no further.
        new("Kept", "NotebookRoleAnalysisMode=Recommended") { Files = s_files, Items = Show },
        new("UsesKept", "NotebookRoleAnalysisMode=Strict NotebookRoleAnalysisLevel=0.0.9") { Files = s_files, Package = "", Items = """<ProjectReference Include="../Kept/Kept.csproj" />""" + Show },

        // NuGet hands on the analyzers of a reference without PrivateAssets, so their settings go with them.
        new("HandedOn") { Package = """<PackageReference Include="NotebookRoleAnalyzers" Version="{version}" />""" },
        new("UsesHandedOn", "NotebookRoleAnalysisMode=Recommended") { Files = s_files, Package = "", Items = """<ProjectReference Include="../HandedOn/HandedOn.csproj" />""" },
    ];

    [Fact]
    public async Task Policies_are_found_once_and_settings_go_where_the_analyzers_go()
    {
        using var build = new ScenarioBuild(package, "Files");
        await build.RunAsync(s_scenarios);

        string[] pickedUp = ["NRA2001 warning", "NRA2001 warning in a.json", "NRA2001 warning in b.json"];
        Assert.Equal(string.Join(", ", pickedUp), build.FindingsOf("PickedUp", "NRA2001"));
        Assert.Equal(pickedUp[0], build.FindingsOf("SwitchedOff", "NRA2001"));
        Assert.Equal("NRA2001 warning, NRA2001 warning in b.json, NRA2001 warning in c.json", build.FindingsOf("Elsewhere", "NRA2001"));
        Assert.Equal(string.Join(", ", pickedUp), build.FindingsOf("ListedToo", "NRA2001"));

        Assert.Contains("recommended.globalconfig", build.Read("Kept", "given.txt"), StringComparison.Ordinal);
        AssertNothingOfOurs(build, "UsesKept");
        Assert.Equal("NRA1002 warning, " + string.Join(", ", pickedUp), build.FindingsOf("UsesHandedOn", "NRA1002", "NRA2001"));
    }

    private static void AssertNothingOfOurs(ScenarioBuild build, string project)
    {
        var given = build.Read(project, "given.txt");
        Assert.Contains(".editorconfig", given, StringComparison.Ordinal);
        Assert.DoesNotContain("NotebookRoleAnalyzers", given, StringComparison.Ordinal);
        Assert.DoesNotContain(".json", given, StringComparison.Ordinal);
        Assert.DoesNotContain("presets", given, StringComparison.Ordinal);
        Assert.DoesNotContain("build_property.NotebookRole", build.Read(project, $"obj/Debug/net10.0/{project}.GeneratedMSBuildEditorConfig.editorconfig"), StringComparison.Ordinal);
        Assert.Equal("", build.FindingsOf(project, "NRA1001", "NRA2001"));
    }
}
