using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookRoleAnalyzers.PackageTests.Consumers;

/// <summary>
/// What a code-scanning service reads of ours in the SARIF 2.1 log that a compiler wrote: the results, and the rules that have some. The machine's paths, the
/// package's version and times are left out, and results are in the order of the source, as the compiler writes them in any.
/// </summary>
internal static class SarifOutline
{
    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Read(string path, string folder, string version)
    {
        var run = JsonNode.Parse(File.ReadAllBytes(path))!["runs"]![0]!;
        var results = run["results"]!.AsArray().Select(static result => result!.AsObject()).Where(static result => IdOf(result).StartsWith("NRA", StringComparison.Ordinal)).ToList();
        var ids = results.Select(IdOf).ToHashSet();
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray().Select(static rule => rule!.AsObject()).Where(rule => ids.Contains(rule["id"]!.GetValue<string>())).ToList();
        results.ForEach(static result => result.Remove("ruleIndex"));
        rules.ForEach(static rule => WithoutTimes(rule["properties"]!.AsObject()));

        var outline = new JsonObject
        {
            ["results"] = new JsonArray([.. results.OrderBy(UriOf, StringComparer.Ordinal).ThenBy(static result => Place(result, "startLine")).ThenBy(static result => Place(result, "startColumn")).ThenBy(IdOf, StringComparer.Ordinal).Select(static result => result.DeepClone())]),
            ["rules"] = new JsonArray([.. rules.Select(static rule => rule.DeepClone())]),
        };
        return outline.ToJsonString(s_readable)
            .Replace(new Uri(folder + Path.DirectorySeparatorChar).AbsoluteUri, "", StringComparison.Ordinal)
            .Replace(version, "{version}", StringComparison.Ordinal) + "\n";
    }

    private static void WithoutTimes(JsonObject properties)
    {
        foreach (var name in properties.Select(static property => property.Key).Where(static name => name.StartsWith("executionTime", StringComparison.Ordinal)).ToList())
        {
            properties.Remove(name);
        }
    }

    private static string IdOf(JsonObject result) => result["ruleId"]!.GetValue<string>();

    private static string UriOf(JsonObject result) => PlaceOf(result)["artifactLocation"]!["uri"]!.GetValue<string>();

    private static int Place(JsonObject result, string name) => PlaceOf(result)["region"]![name]!.GetValue<int>();

    private static JsonNode PlaceOf(JsonObject result) => result["locations"]![0]!["physicalLocation"]!;
}
