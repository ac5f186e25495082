namespace NotebookRoleAnalyzers.PackageTests.Presets;

/// <summary>A user's project with settings of its own. Each has the same code, with a finding of each kind.</summary>
/// <param name="Name">The name of the project and of its folder.</param>
/// <param name="Properties">Properties in the project file, as <c>Name=value</c>, separated by spaces.</param>
internal sealed record Scenario(string Name, string Properties = "")
{
    /// <summary>What .editorconfig says of C#.</summary>
    public string EditorConfig { get; init; } = "";

    /// <summary>What .globalconfig says.</summary>
    public string GlobalConfig { get; init; } = "";

    /// <summary>Items in the project file.</summary>
    public string Items { get; init; } = "";

    /// <summary>The reference to the package; <c>{version}</c> stands for its version.</summary>
    public string Package { get; init; } = """<PackageReference Include="NotebookRoleAnalyzers" Version="{version}" PrivateAssets="all" />""";

    /// <summary>Files besides, by their paths.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();
}
