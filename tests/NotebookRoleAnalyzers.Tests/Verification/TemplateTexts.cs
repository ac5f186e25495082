using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NotebookRoleAnalyzers.Tests.Verification;

/// <summary>The texts of a template, in which the values of some of its outputs have names: <c>{BucketArn}/*</c>. Other values that only the deployment knows are <c>{?}</c>.</summary>
internal sealed partial class TemplateTexts
{
    private readonly List<(string Value, string Name)> _names;

    public TemplateTexts(JsonObject template, string prefix)
    {
        var outputs = (template["Outputs"] as JsonObject ?? []).Where(output => output.Key.StartsWith(prefix, StringComparison.Ordinal));
        _names = [.. outputs.Select(output => (Flat(output.Value!["Value"]!), $"{{{output.Key[prefix.Length..]}}}")).OrderByDescending(static name => name.Item1.Length)];
    }

    /// <summary>A line for each statement of a document.</summary>
    public IEnumerable<string> Lines(JsonObject document) => ((JsonArray)document["Statement"]!).Select(statement =>
    {
        var conditions = (statement!["Condition"] as JsonObject ?? []).SelectMany(block => ((JsonObject)block.Value!).Select(key => $" when {block.Key} {key.Key} {Texts(key.Value)}"));
        return $"{Texts(statement["Action"])} on {Texts(statement["Resource"])}{string.Concat(conditions)}";
    });

    private string Texts(JsonNode? node) =>
        string.Join(' ', (node is JsonArray array ? array.ToList() : [node]).Where(static item => (item as JsonObject)?["Ref"]?.ToString() != "AWS::NoValue").Select(item => Named(Flat(item!))));

    private string Named(string flat) => Value().Replace(_names.Aggregate(flat, static (text, name) => text.Replace(name.Value, name.Name, StringComparison.Ordinal)), "{?}");

    // What the deployment computes stands between marks, so that a whole one can be found in a longer text.
    private static string Flat(JsonNode node) => node switch
    {
        JsonObject intrinsic when intrinsic["Fn::Join"] is JsonArray join => string.Join(join[0]!.ToString(), ((JsonArray)join[1]!).Select(static part => Flat(part!))),
        JsonObject => $"\u2329{node.ToJsonString()}\u232A",
        _ => node.ToString(),
    };

    [GeneratedRegex("\u2329[^\u232A]*\u232A")]
    private static partial Regex Value();
}
