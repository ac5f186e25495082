using System.Text.Json.Nodes;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Tests.Verification;

/// <summary>What each role has, in lines that are the same for a template and for the model that is read of its source.</summary>
internal static class RoleFacts
{
    public static IReadOnlyList<string> Of(JsonObject template)
    {
        var resources = template["Resources"] as JsonObject ?? [];
        return [.. resources.Where(static resource => Type(resource.Value) == "AWS::IAM::Role").Select(role => Line(resources, role.Key)).Order(StringComparer.Ordinal)];
    }

    public static IReadOnlyList<string> Of(IEnumerable<PolicyModel> models) => [.. models.SelectMany(static model => model.Roles).Select(Line).Order(StringComparer.Ordinal)];

    private static string Line(JsonObject resources, string id)
    {
        var properties = Properties(resources[id]);
        var managed = Items(properties["ManagedPolicyArns"]);
        var inline = Items(properties["Policies"]).Select(static policy => policy!["PolicyDocument"])
            .Concat(resources.Where(other => Names(other.Value).Any(name => name is not null && (Reference(name) == id || name.ToString() == properties["RoleName"]?.ToString()))).Select(static other => Properties(other.Value)["PolicyDocument"]))
            .Concat(managed.Select(Reference).Where(static reference => reference is not null).Select(reference => Properties(resources[reference!])["PolicyDocument"]));
        return Line(
            properties["RoleName"]?.ToString(),
            Statements(properties["AssumeRolePolicyDocument"]),
            inline.SelectMany(Statements),
            managed.Select(TemplateStatements.Text),
            properties["PermissionsBoundary"] is { } boundary ? TemplateStatements.Text(boundary) : null);
    }

    private static string Line(Role role)
    {
        Assert.True(role.IsWhole && role.Trust.IsComplete && role.ManagedPolicies.IsComplete && role.Boundary.IsComplete, $"{role.Id} is not whole.");
        return Line(
            role.Name?.ToString(),
            role.Trust.Statements.Select(ModelStatements.Line),
            role.Documents.SelectMany(static document => document.Statements).Concat(role.Statements).Select(ModelStatements.Line),
            role.ManagedPolicies.Items.Select(static policy => ModelStatements.Text(policy.Text)),
            role.Boundary.IsAbsent ? null : ModelStatements.Text(Assert.Single(role.Boundary.Items).Text));
    }

    private static string Line(string? name, IEnumerable<string> trust, IEnumerable<string> inline, IEnumerable<string> managed, string? boundary) =>
        $"{name}\n trust {Sorted(trust)}\n inline {Sorted(inline)}\n managed {Sorted(managed)}\n boundary {boundary}";

    private static string Sorted(IEnumerable<string> lines) => string.Join(" | ", lines.Order(StringComparer.Ordinal));

    private static string? Type(JsonNode? resource) => resource?["Type"]?.ToString();

    private static JsonObject Properties(JsonNode? resource) => resource?["Properties"] as JsonObject ?? [];

    private static IEnumerable<string> Statements(JsonNode? document) => document is JsonObject known ? TemplateStatements.Of(known) : [];

    // The roles that a policy names.
    private static List<JsonNode?> Names(JsonNode? policy) => Type(policy) switch
    {
        "AWS::IAM::Policy" or "AWS::IAM::ManagedPolicy" => Items(Properties(policy)["Roles"]),
        "AWS::IAM::RolePolicy" => [Properties(policy)["RoleName"]],
        _ => [],
    };

    private static string? Reference(JsonNode? node) => (node as JsonObject)?["Ref"]?.ToString();

    private static List<JsonNode?> Items(JsonNode? node) => node is JsonArray array ? [.. array] : [];
}
