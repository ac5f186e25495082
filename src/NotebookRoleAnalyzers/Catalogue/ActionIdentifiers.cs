using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>The actions that version 3 of the SDK has as fields: <c>S3ActionIdentifiers.GetObject</c>. Version 4 has none of them.</summary>
internal static class ActionIdentifiers
{
    private const string Suffix = "ActionIdentifiers";

    // Services whose prefix is the class's name in small letters.
    private static readonly HashSet<string> Services = new(StringComparer.Ordinal)
    {
        "AppStream", "AutoScaling", "CloudFormation", "CloudFront", "CloudSearch", "CloudTrail", "CloudWatch", "DirectConnect", "DynamoDB", "EC2",
        "ElastiCache", "ElasticBeanstalk", "ElasticLoadBalancing", "ElasticMapReduce", "ElasticTranscoder", "Glacier", "ImportExport", "Kinesis",
        "MobileAnalytics", "OpsWorks", "RDS", "Redshift", "Route53", "S3", "SES", "SNS", "SQS", "StorageGateway", "Whispersync", "Zocalo",
    };

    private static readonly ImmutableDictionary<string, string> OtherPrefixes = new Dictionary<string, string>
    {
        ["Billing"] = "aws-portal",
        ["CloudWatchLogs"] = "logs",
        ["CognitoIdentity"] = "cognito-identity",
        ["CognitoSync"] = "cognito-sync",
        ["IdentityandAccessManagement"] = "iam",
        ["Marketplace"] = "aws-marketplace",
        ["MarketplaceManagementPortal"] = "aws-marketplace-management",
        ["SecurityTokenService"] = "sts",
        ["SimpleDB"] = "sdb",
        ["SimpleWorkflowService"] = "swf",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The action of a field, by the names of its class and itself; null if the SDK has no such class.</summary>
    public static string? ActionOf(string type, string field)
    {
        if (!type.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return null;
        }

        var service = type.Substring(0, type.Length - Suffix.Length);
        if (!OtherPrefixes.TryGetValue(service, out var prefix))
        {
            prefix = Services.Contains(service) ? service.ToLowerInvariant() : null;
        }

        return prefix is null ? null : $"{prefix}:{(field == $"All{service}Actions" ? "*" : field)}";
    }
}
