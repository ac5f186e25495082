using System.Text.Json.Nodes;

namespace NotebookRoleAnalyzers.PackageTests.Sample;

/// <summary>A CloudFormation template with one resource of each type that is asked for.</summary>
internal sealed class SynthesizedTemplate
{
    private readonly JsonObject _resources;

    private SynthesizedTemplate(string text)
    {
        Text = text;
        _resources = JsonNode.Parse(text)!["Resources"]!.AsObject();
    }

    public string Text { get; }

    /// <summary>What the role's identity-based policy allows, statement by statement, action by action.</summary>
    public IReadOnlyList<Grant> Grants =>
    [
        .. from statement in Properties("AWS::IAM::Policy")["PolicyDocument"]!["Statement"]!.AsArray()
           from action in OneOrMany(statement!["Action"])
           from resource in OneOrMany(statement["Resource"])
           select new Grant(action!.GetValue<string>(), resource!.ToJsonString()),
    ];

    public static SynthesizedTemplate Load(string path) => new(File.ReadAllText(path));

    public string LogicalId(string type) => Resource(type).Key;

    public JsonNode Properties(string type) => Resource(type).Value!["Properties"]!;

    private KeyValuePair<string, JsonNode?> Resource(string type) =>
        _resources.Single(resource => resource.Value!["Type"]!.GetValue<string>() == type);

    private static JsonNode?[] OneOrMany(JsonNode? node) => node is JsonArray many ? [.. many] : [node];
}
