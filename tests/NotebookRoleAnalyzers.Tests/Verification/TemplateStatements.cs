using System.Text.Json.Nodes;

namespace NotebookRoleAnalyzers.Tests.Verification;

/// <summary>
/// The statements of a template, each as one line that can be compared with the model's: sorted, with <c>{?}</c> for what only the deployment knows.
/// </summary>
internal static class TemplateStatements
{
    public static IReadOnlyList<string> Of(JsonObject template) =>
        [.. All(template).Select(Line).Order(StringComparer.Ordinal)];

    /// <summary>All statements of a template as those of one policy.</summary>
    public static JsonObject Policy(JsonObject template) => new() { ["Statement"] = new JsonArray([.. All(template).Select(static statement => statement.DeepClone())]) };

    /// <summary>The statements of every policy in a template.</summary>
    public static IEnumerable<JsonObject> All(JsonObject template) =>
        Documents(template).SelectMany(static document => Items(document["Statement"])).Select(static statement => (JsonObject)statement!).Concat(Permissions(template));

    // A permission is no document: Lambda makes a statement of it, which AWS documents with its AddPermission.
    private static IEnumerable<JsonObject> Permissions(JsonObject template) => (template["Resources"] as JsonObject ?? [])
        .Where(static resource => resource.Value?["Type"]?.ToString() == "AWS::Lambda::Permission")
        .Select(static resource => Permission((JsonObject)resource.Value!["Properties"]!));

    private static JsonObject Permission(JsonObject properties)
    {
        var principal = Text(properties["Principal"]);
        var function = Text(properties["FunctionName"]);
        var statement = new JsonObject
        {
            ["Effect"] = "Allow",
            ["Action"] = Text(properties["Action"]),
            ["Resource"] = function.StartsWith("arn:", StringComparison.Ordinal) ? function : new JsonObject(),
            ["Principal"] = principal == "*" ? principal : new JsonObject { [principal.Contains(".amazonaws.com", StringComparison.Ordinal) ? "Service" : "AWS"] = principal },
            ["Condition"] = new JsonObject
            {
                ["ArnLike"] = Demand(("aws:SourceArn", "SourceArn")),
                ["StringEquals"] = Demand(("aws:SourceAccount", "SourceAccount"), ("aws:PrincipalOrgID", "PrincipalOrgID"), ("lambda:EventSourceToken", "EventSourceToken"), ("lambda:FunctionUrlAuthType", "FunctionUrlAuthType")),
            },
        };
        return statement;

        JsonObject Demand(params (string Key, string Property)[] keys) =>
            new(keys.Where(key => properties[key.Property] is not null).Select(key => KeyValuePair.Create(key.Key, properties[key.Property]?.DeepClone())));
    }

    // Whatever resource holds it: a policy document is an object with statements.
    private static IEnumerable<JsonObject> Documents(JsonNode? node) => node switch
    {
        JsonObject document when document["Statement"] is not null => [document],
        JsonObject parent => parent.SelectMany(static member => Documents(member.Value)),
        JsonArray array => array.SelectMany(Documents),
        _ => [],
    };

    private static string Line(JsonObject statement) => $"{statement["Effect"]}: {string.Join("; ", Facts(statement))}";

    /// <summary>All that a statement says, but for its effect and id.</summary>
    public static SortedSet<string> Facts(JsonObject statement)
    {
        var facts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in statement.Where(static member => member.Key is not ("Effect" or "Sid" or "Condition")))
        {
            if (name.EndsWith("Principal", StringComparison.Ordinal) && value is JsonObject types)
            {
                facts.UnionWith(types.SelectMany(type => Items(type.Value).Select(item => $"{name} {type.Key} {Text(item)}")));
            }
            else
            {
                facts.UnionWith(Items(value).Select(item => $"{name} {Text(item)}"));
            }
        }

        foreach (var (conditionOperator, keys) in statement["Condition"] as JsonObject ?? [])
        {
            facts.UnionWith(((JsonObject)keys!).SelectMany(key => Items(key.Value).Select(value => $"Condition {conditionOperator} {key.Key} {Text(value)}")));
        }

        return facts;
    }

    private static List<JsonNode?> Items(JsonNode? node) => node is JsonArray array ? [.. array] : [node];

    internal static string Text(JsonNode? node) => node switch
    {
        JsonObject intrinsic when intrinsic["Fn::Join"] is JsonArray join => string.Join(join[0]!.ToString(), ((JsonArray)join[1]!).Select(Text)),
        JsonObject => "{?}",
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag ? "true" : "false",
        null => "null",
        _ => node.ToString(),
    };
}
