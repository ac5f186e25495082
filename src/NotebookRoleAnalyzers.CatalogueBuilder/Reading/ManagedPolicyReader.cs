using System.Globalization;
using System.Text.Json;

namespace NotebookRoleAnalyzers.CatalogueBuilder.Reading;

/// <summary>Reads policies out of <see cref="NodePackages.ManagedPolicies"/>.</summary>
internal static class ManagedPolicyReader
{
    private const string BeforePath = ":policy/";

    public static IReadOnlyList<ManagedPolicyFacts> Read(NodePackages packages)
    {
        using var document = packages.Json(NodePackages.ManagedPolicies, "dist/managedPolicies.json");
        return [.. document.RootElement.EnumerateObject().Select(static policy => Read(policy.Value)).OrderBy(static policy => policy.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static ManagedPolicyFacts Read(JsonElement policy)
    {
        var arn = policy.GetProperty("arn").GetString()!;
        var newest = policy.GetProperty("versions").GetProperty(policy.GetProperty("latestVersionId").GetString()!).GetProperty("document");
        var allowing = Items(newest.GetProperty("Statement")).Where(static statement => statement.GetProperty("Effect").GetString() == "Allow").ToList();
        return new ManagedPolicyFacts(
            arn[(arn.IndexOf(BeforePath, StringComparison.Ordinal) + BeforePath.Length)..],
            [.. allowing.SelectMany(static statement => Texts(statement, "Action")).Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. allowing.Where(static statement => statement.TryGetProperty("NotAction", out _)).Select(static statement => Texts(statement, "NotAction"))],
            DateTime.Parse(policy.GetProperty("lastUpdatedDate").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal));
    }

    private static List<string> Texts(JsonElement statement, string property) =>
        statement.TryGetProperty(property, out var value) ? [.. Items(value).Select(static item => item.GetString()!)] : [];

    private static List<JsonElement> Items(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
}
