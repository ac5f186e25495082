using System.IO.Enumeration;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NotebookRoleAnalyzers.PackageTests.Sample;

/// <summary>
/// What a role may do and who may assume it, taken apart: <c>s3:GetObject on arn:aws:s3:::b/*</c>, <c>sts:AssumeRole by ec2.amazonaws.com if StringEquals aws:SourceAccount 111122223333</c>.
/// </summary>
internal static partial class RolePermissions
{
    /// <param name="made">The properties of a role, or a template with one role and its policies.</param>
    public static SortedSet<string> Of(JsonObject made)
    {
        var parts = made["Resources"] is JsonObject resources
            ? resources.Select(static resource => resource.Value!.AsObject()).Where(static resource => resource["Type"]!.ToString().StartsWith("AWS::IAM::", StringComparison.Ordinal)).ToList()
            : [made];
        var permissions = new SortedSet<string>(parts.SelectMany(Statements).SelectMany(Permissions), StringComparer.Ordinal);
        if (parts.Exists(static part => part.ToJsonString().Contains("policy/service-role/AmazonElasticMapReduceEditorsRole", StringComparison.Ordinal)))
        {
            permissions.UnionWith(NotebookPermissions.OfEditorsPolicy);
        }

        return permissions;
    }

    /// <summary>Whether one permission gives another, by the wildcards in it.</summary>
    public static bool Covers(string given, string needed) => given == needed || FileSystemName.MatchesSimpleExpression(given, needed, ignoreCase: false);

    private static IEnumerable<JsonObject> Statements(JsonNode? node) => node switch
    {
        JsonObject document when document["Statement"] is { } statements => Many(statements).Select(static statement => statement!.AsObject()),
        JsonObject parent => parent.SelectMany(static member => Statements(member.Value)),
        JsonArray array => array.SelectMany(Statements),
        _ => [],
    };

    private static IEnumerable<string> Permissions(JsonObject statement)
    {
        Assert.Equal("Allow", statement["Effect"]?.ToString());
        var conditions = string.Join(
            "; ",
            from test in statement["Condition"] as JsonObject ?? []
            from key in test.Value!.AsObject()
            orderby test.Key, key.Key
            select $"{test.Key} {key.Key} {string.Join(", ", Many(key.Value).Select(Text).Order(StringComparer.Ordinal))}");
        var suffix = conditions.Length == 0 ? "" : " if " + conditions;
        var ends = statement["Principal"] is { } principal
            ? Many(principal["Service"]).Select(static service => " by " + Text(service))
            : Many(statement["Resource"]).Select(static resource => " on " + Text(resource));
        return
            from action in Many(statement["Action"]).Select(Text)
            from end in ends
            where Fits(action, end)
            select action + end + suffix;
    }

    // An action of buckets isn't allowed on objects, nor the other way round.
    private static bool Fits(string action, string end) =>
        !action.StartsWith("s3:", StringComparison.Ordinal)
        || (action.Contains("Object", StringComparison.Ordinal) || action.StartsWith("s3:Abort", StringComparison.Ordinal)) == end.EndsWith("/*", StringComparison.Ordinal);

    private static List<JsonNode?> Many(JsonNode? node) => node is JsonArray many ? [.. many] : [node];

    // {Bucket.Arn} for what the deployment puts in, but for the partition, and without the hash at the end of a logical id.
    private static string Text(JsonNode? node) => node switch
    {
        JsonObject join when join["Fn::Join"] is JsonArray parts => string.Join(parts[0]!.ToString(), parts[1]!.AsArray().Select(Text)),
        JsonObject get when get["Fn::GetAtt"] is JsonArray parts => $"{{{Name(parts[0]!.ToString())}.{parts[1]}}}",
        JsonObject reference when reference["Ref"] is { } name => name.ToString() == "AWS::Partition" ? "aws" : $"{{{Name(name.ToString())}}}",
        _ => node!.ToString(),
    };

    private static string Name(string logicalId) => Hash.Replace(logicalId, "");

    [GeneratedRegex("[0-9A-F]{8}$")]
    private static partial Regex Hash { get; }
}
