using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>Names that services go by, in the console, the SDK or the CLI, and that are no prefixes. Source: the headings of the AWS Service Authorization Reference, and the SDK's client names.</summary>
internal static class ServiceNicknames
{
    private static readonly ImmutableDictionary<string, string> Table = ImmutableDictionary.CreateRange(StringComparer.OrdinalIgnoreCase, new Dictionary<string, string>
    {
        ["cloudwatch-logs"] = "logs",
        ["cloudwatchevents"] = "events",
        ["cloudwatchlogs"] = "logs",
        ["dynamo"] = "dynamodb",
        ["efs"] = "elasticfilesystem",
        ["elb"] = "elasticloadbalancing",
        ["elbv2"] = "elasticloadbalancing",
        ["emr"] = "elasticmapreduce",
        ["eventbridge"] = "events",
        ["msk"] = "kafka",
        ["secrets-manager"] = "secretsmanager",
        ["sesv2"] = "ses",
        ["sfn"] = "states",
        ["stepfunctions"] = "states",
    });

    /// <summary>All of them.</summary>
    public static IEnumerable<string> All => Table.Keys;

    /// <summary>The prefix of a service by such a name; null if it isn't one of these.</summary>
    public static string? PrefixOf(string name) => Table.TryGetValue(name, out var prefix) ? prefix : null;
}
