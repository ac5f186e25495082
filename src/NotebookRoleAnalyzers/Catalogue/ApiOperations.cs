using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>
/// Operations of AWS's APIs that are called otherwise than the actions which permit them. Only such as need the same actions in every call.
/// Sources, as of November 2026: "Required permissions for Amazon S3 API operations" (Amazon S3 User Guide), "AWS KMS permissions" (AWS KMS Developer Guide, ReEncrypt),
/// "Invoke" and "InvokeWithResponseStream" (AWS Lambda API Reference), "Amazon SQS API permissions" (Amazon SQS Developer Guide, batches), "PublishBatch" (Amazon SNS API Reference),
/// "Amazon DynamoDB Transactions" (Amazon DynamoDB Developer Guide, IAM).
/// </summary>
internal static class ApiOperations
{
    // Operation, then what permits it.
    private static readonly string[] Lines =
    {
        "dynamodb:TransactGetItems dynamodb:GetItem",
        "kms:ReEncrypt kms:ReEncryptFrom kms:ReEncryptTo",
        "lambda:Invoke lambda:InvokeFunction",
        "lambda:InvokeWithResponseStream lambda:InvokeFunction",
        "s3:CompleteMultipartUpload s3:PutObject",
        "s3:CopyObject s3:GetObject s3:PutObject",
        "s3:CreateMultipartUpload s3:PutObject",
        "s3:DeleteBucketAnalyticsConfiguration s3:PutAnalyticsConfiguration",
        "s3:DeleteBucketCors s3:PutBucketCORS",
        "s3:DeleteBucketEncryption s3:PutEncryptionConfiguration",
        "s3:DeleteBucketIntelligentTieringConfiguration s3:PutIntelligentTieringConfiguration",
        "s3:DeleteBucketInventoryConfiguration s3:PutInventoryConfiguration",
        "s3:DeleteBucketLifecycle s3:PutLifecycleConfiguration",
        "s3:DeleteBucketMetricsConfiguration s3:PutMetricsConfiguration",
        "s3:DeleteBucketOwnershipControls s3:PutBucketOwnershipControls",
        "s3:DeleteBucketReplication s3:PutReplicationConfiguration",
        "s3:DeleteBucketTagging s3:PutBucketTagging",
        "s3:DeleteObjects s3:DeleteObject",
        "s3:DeletePublicAccessBlock s3:PutBucketPublicAccessBlock",
        "s3:GetBucketAccelerateConfiguration s3:GetAccelerateConfiguration",
        "s3:GetBucketAnalyticsConfiguration s3:GetAnalyticsConfiguration",
        "s3:GetBucketEncryption s3:GetEncryptionConfiguration",
        "s3:GetBucketIntelligentTieringConfiguration s3:GetIntelligentTieringConfiguration",
        "s3:GetBucketInventoryConfiguration s3:GetInventoryConfiguration",
        "s3:GetBucketLifecycle s3:GetLifecycleConfiguration",
        "s3:GetBucketLifecycleConfiguration s3:GetLifecycleConfiguration",
        "s3:GetBucketMetricsConfiguration s3:GetMetricsConfiguration",
        "s3:GetBucketNotificationConfiguration s3:GetBucketNotification",
        "s3:GetBucketReplication s3:GetReplicationConfiguration",
        "s3:GetObjectLockConfiguration s3:GetBucketObjectLockConfiguration",
        "s3:GetPublicAccessBlock s3:GetBucketPublicAccessBlock",
        "s3:HeadBucket s3:ListBucket",
        "s3:HeadObject s3:GetObject",
        "s3:ListBucketAnalyticsConfigurations s3:GetAnalyticsConfiguration",
        "s3:ListBucketIntelligentTieringConfigurations s3:GetIntelligentTieringConfiguration",
        "s3:ListBucketInventoryConfigurations s3:GetInventoryConfiguration",
        "s3:ListBucketMetricsConfigurations s3:GetMetricsConfiguration",
        "s3:ListBuckets s3:ListAllMyBuckets",
        "s3:ListMultipartUploads s3:ListBucketMultipartUploads",
        "s3:ListObjects s3:ListBucket",
        "s3:ListObjectsV2 s3:ListBucket",
        "s3:ListObjectVersions s3:ListBucketVersions",
        "s3:ListParts s3:ListMultipartUploadParts",
        "s3:PutBucketAccelerateConfiguration s3:PutAccelerateConfiguration",
        "s3:PutBucketAnalyticsConfiguration s3:PutAnalyticsConfiguration",
        "s3:PutBucketEncryption s3:PutEncryptionConfiguration",
        "s3:PutBucketIntelligentTieringConfiguration s3:PutIntelligentTieringConfiguration",
        "s3:PutBucketInventoryConfiguration s3:PutInventoryConfiguration",
        "s3:PutBucketLifecycle s3:PutLifecycleConfiguration",
        "s3:PutBucketLifecycleConfiguration s3:PutLifecycleConfiguration",
        "s3:PutBucketMetricsConfiguration s3:PutMetricsConfiguration",
        "s3:PutBucketNotificationConfiguration s3:PutBucketNotification",
        "s3:PutBucketReplication s3:PutReplicationConfiguration",
        "s3:PutObjectLockConfiguration s3:PutBucketObjectLockConfiguration",
        "s3:PutPublicAccessBlock s3:PutBucketPublicAccessBlock",
        "s3:SelectObjectContent s3:GetObject",
        "s3:UploadPart s3:PutObject",
        "s3:UploadPartCopy s3:GetObject s3:PutObject",
        "sns:PublishBatch sns:Publish",
        "sqs:ChangeMessageVisibilityBatch sqs:ChangeMessageVisibility",
        "sqs:DeleteMessageBatch sqs:DeleteMessage",
        "sqs:SendMessageBatch sqs:SendMessage",
    };

    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Table = Lines
        .Select(static line => line.Split(' '))
        .ToImmutableDictionary(static names => names[0], static names => names.Skip(1).ToImmutableArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The operations, with the prefixes of their services.</summary>
    public static IEnumerable<string> All => Table.Keys;

    /// <summary>The actions that permit an operation; none if it isn't one of these.</summary>
    public static ImmutableArray<string> ActionsOf(string operation) => Table.TryGetValue(operation, out var actions) ? actions : ImmutableArray<string>.Empty;
}
