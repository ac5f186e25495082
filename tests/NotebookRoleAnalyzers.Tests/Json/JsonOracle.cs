using System.Text.Json;

namespace NotebookRoleAnalyzers.Tests.Json;

/// <summary>What System.Text.Json makes of a document.</summary>
internal static class JsonOracle
{
    /// <summary>A value in the form of <see cref="JsonSource.Dump"/>.</summary>
    public static string Dump(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", element.EnumerateObject().Select(static member => "'" + member.Name + "':" + Dump(member.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(",", element.EnumerateArray().Select(Dump)) + "]",
        JsonValueKind.String => "'" + element.GetString() + "'",
        _ => element.GetRawText(),
    };

    public static bool IsWellFormed(string json)
    {
        try
        {
            JsonDocument.Parse(json).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
