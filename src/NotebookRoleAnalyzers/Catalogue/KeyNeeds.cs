using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>
/// What who uses something encrypted with a customer's KMS key needs on that key. Sources, AWS's guides of each service:
/// S3, "Using server-side encryption with AWS KMS keys" (a download takes Decrypt, an upload GenerateDataKey, one in parts Decrypt too);
/// Secrets Manager, "Secret encryption and decryption" (to read takes Decrypt, to write a value GenerateDataKey and Decrypt);
/// SQS and SNS, "Key management" (consumers take Decrypt, producers GenerateDataKey and Decrypt);
/// DynamoDB, "DynamoDB encryption at rest: how it works" (the table key is decrypted for each caller, whether he reads or writes);
/// Kinesis, "Permissions to use user-generated KMS keys" (consumers take Decrypt, producers GenerateDataKey).
/// What only some uses of an action take is left out, as a new value by <c>secretsmanager:UpdateSecret</c>.
/// </summary>
internal static class KeyNeeds
{
    private const string Decrypt = "kms:Decrypt";
    private const string Generate = "kms:GenerateDataKey";

    private static readonly ImmutableArray<KeyNeed> All = ImmutableArray.CreateRange(
        Needs(ResourceType.Bucket, new[] { "s3:GetObject", "s3:GetObjectVersion" }, Decrypt)
            .Append(new KeyNeed(ResourceType.Bucket, "s3:PutObject", ImmutableArray.Create(Generate), ImmutableArray.Create(Decrypt)))
            .Concat(Needs(ResourceType.Secret, new[] { "secretsmanager:GetSecretValue" }, Decrypt))
            .Concat(Needs(ResourceType.Secret, new[] { "secretsmanager:PutSecretValue" }, Generate, Decrypt))
            .Concat(Needs(ResourceType.Queue, new[] { "sqs:ReceiveMessage" }, Decrypt))
            .Concat(Needs(ResourceType.Queue, new[] { "sqs:SendMessage" }, Generate, Decrypt))
            .Concat(Needs(ResourceType.Topic, new[] { "sns:Publish" }, Generate, Decrypt))
            .Concat(Needs(ResourceType.Table, new[] { "dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query", "dynamodb:Scan", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem" }, Decrypt))
            .Concat(Needs(ResourceType.Stream, new[] { "kinesis:GetRecords" }, Decrypt))
            .Concat(Needs(ResourceType.Stream, new[] { "kinesis:PutRecord", "kinesis:PutRecords" }, Generate)));

    /// <summary>What the actions on a type of resource need.</summary>
    public static IEnumerable<KeyNeed> Of(ResourceType type) => All.Where(need => need.Type == type);

    private static IEnumerable<KeyNeed> Needs(ResourceType type, string[] actions, params string[] required) =>
        actions.Select(action => new KeyNeed(type, action, ImmutableArray.Create(required), ImmutableArray<string>.Empty));
}
