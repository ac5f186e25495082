namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>
/// Actions of which the services' own guides say that they take only <c>*</c>. The Service Authorization Reference says it of many more, by a row without a resource type;
/// but AWS's own policies, which work, name ARNs for some hundred of those.
/// Sources, as of November 2026: "Identity-based policies for Amazon EC2" (EC2 User Guide, of Describe actions), "Identity-based policies" (Amazon ECR User Guide), "Bucket policies and user policies" (Amazon S3
/// User Guide), "IAM policies" (AWS KMS Developer Guide), "Identity-based policies" (AWS Secrets Manager User Guide), "AWS X-Ray identity-based policies" (X-Ray Developer Guide).
/// </summary>
internal static class AnyResourceActions
{
    // An elastic address could be named for it once, as AWS's own ROSASRESupportPolicy does.
    private const string Doubtful = "ec2:DescribeAddressesAttribute";

    private const string Described = "ec2:Describe";

    private static readonly HashSet<string> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        "ecr-public:GetAuthorizationToken", "ecr:GetAuthorizationToken",
        "kms:CreateKey", "kms:GenerateRandom", "kms:ListAliases", "kms:ListKeys",
        "s3:ListAllMyBuckets",
        "secretsmanager:GetRandomPassword", "secretsmanager:ListSecrets",
        "xray:PutTelemetryRecords", "xray:PutTraceSegments",
    };

    /// <summary>Those that are named one by one.</summary>
    public static IEnumerable<string> All => Named;

    /// <summary>Whether an action without resource types in the reference is one of these.</summary>
    public static bool Hold(string action) => Named.Contains(action) || (action.StartsWith(Described, StringComparison.OrdinalIgnoreCase) && !string.Equals(action, Doubtful, StringComparison.OrdinalIgnoreCase));
}
