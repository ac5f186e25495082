using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NotebookRoleAnalyzers.Tests.Verification.Forms;

/// <summary>C#'s spellings of texts and values, for code that is generated.</summary>
internal static partial class CSharp
{
    /// <summary>A text as an expression: a literal, an interpolated string where it has a hole, the variable where it is nothing else.</summary>
    public static string Text(string text) => text switch
    {
        PolicySample.Hole => "name",
        _ when text.Contains(PolicySample.Hole, StringComparison.Ordinal) => "$\"" + string.Join(PolicySample.Hole, text.Split(PolicySample.Hole).Select(static part => Escape(part).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal))) + "\"",
        _ => "\"" + Escape(text) + "\"",
    };

    public static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    /// <summary>The texts of a value that is one of them or a list.</summary>
    public static IReadOnlyList<string> Texts(JsonNode? value) => value switch
    {
        null => [],
        JsonArray array => [.. array.Select(static item => item!.GetValue<string>())],
        _ => [value.GetValue<string>()],
    };

    public static string Array(JsonNode? value) => "new[] { " + Arguments(value) + " }";

    public static string Arguments(JsonNode? value) => string.Join(", ", Texts(value).Select(Text));

    /// <summary>A JSON value as dictionaries, arrays and texts.</summary>
    public static string Dictionaries(JsonNode? value) => value switch
    {
        JsonObject map => "new Dictionary<string, object> { " + string.Join(", ", map.Select(static member => $"[\"{member.Key}\"] = {Dictionaries(member.Value)}")) + " }",
        JsonArray array => array.All(static item => item is JsonValue) ? Array(array) : "new object[] { " + string.Join(", ", array.Select(Dictionaries)) + " }",
        _ => Text(value!.GetValue<string>()),
    };

    /// <summary>A JSON value as anonymous objects, with dictionaries where a name is none of C#'s.</summary>
    public static string Anonymous(JsonNode? value) => value switch
    {
        JsonObject map when map.All(static member => Identifier().IsMatch(member.Key)) => "new { " + string.Join(", ", map.Select(static member => $"{member.Key} = {Anonymous(member.Value)}")) + " }",
        JsonObject map => "new Dictionary<string, object> { " + string.Join(", ", map.Select(static member => $"{{ \"{member.Key}\", {Anonymous(member.Value)} }}")) + " }",
        JsonArray array => array.All(static item => item is JsonValue) ? Array(array) : "new object[] { " + string.Join(", ", array.Select(Anonymous)) + " }",
        _ => Text(value!.GetValue<string>()),
    };

    /// <summary>JSON as a verbatim or raw literal would hold it, over several lines.</summary>
    public static string Lines(string json)
    {
        var lines = new StringBuilder();
        foreach (var character in json)
        {
            lines.Append(character is ']' or '}' && lines[^1] is '}' or ']' ? "\n" : "").Append(character).Append(character is '[' ? "\n    " : "");
        }

        return lines.ToString();
    }

    [GeneratedRegex("^[A-Za-z]+$")]
    private static partial Regex Identifier();
}
