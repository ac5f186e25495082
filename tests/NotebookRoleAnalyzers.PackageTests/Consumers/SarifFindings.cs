using System.Text.Json;

namespace NotebookRoleAnalyzers.PackageTests.Consumers;

/// <summary>Reads our findings out of the SARIF 2.1 log that a compiler wrote.</summary>
internal static class SarifFindings
{
    public static IReadOnlyList<Finding> Read(string path)
    {
        using var log = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. from run in log.RootElement.GetProperty("runs").EnumerateArray()
               from result in run.GetProperty("results").EnumerateArray()
               let id = result.GetProperty("ruleId").GetString()!
               where id.StartsWith("NRA", StringComparison.Ordinal)
               // What is wrong with a property of MSBuild stands nowhere.
               where result.TryGetProperty("locations", out _)
               let location = result.GetProperty("locations")[0].GetProperty("physicalLocation")
               let file = Path.GetFileName(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!)
               let line = location.GetProperty("region").GetProperty("startLine").GetInt32()
               orderby file, line, id
               select new Finding(file, line, id),
        ];
    }
}
