using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>What EMR Notebooks does with its service role, and what that takes. Source: "Service role for EMR Notebooks" (Amazon EMR Management Guide) and the versions of its managed policy.</summary>
internal static class NotebookPermissions
{
    /// <summary>The managed policy that gives <see cref="NetworkChannel"/> and <see cref="Tagging"/>.</summary>
    public const string EditorsPolicy = "service-role/AmazonElasticMapReduceEditorsRole";

    /// <summary>The role that the console makes.</summary>
    public const string DefaultRole = "EMR_Notebooks_DefaultRole";

    public const string Tagging = "ec2:CreateTags";

    public const string GitSecret = "secretsmanager:GetSecretValue";

    /// <summary>What may be tagged.</summary>
    public const string TaggedResource = "arn:{p}:ec2:*:*:network-interface/*";

    /// <summary>The tags that it takes, for <c>ForAllValues:StringEquals aws:TagKeys</c>.</summary>
    public static readonly ImmutableArray<string> TagKeys = ImmutableArray.Create("aws:elasticmapreduce:editor-id", "aws:elasticmapreduce:job-flow-id");

    /// <summary>For the network channel between a notebook and its cluster, on any resource.</summary>
    public static readonly ImmutableArray<string> NetworkChannel = ImmutableArray.Create(
        "ec2:AuthorizeSecurityGroupEgress",
        "ec2:AuthorizeSecurityGroupIngress",
        "ec2:CreateSecurityGroup",
        "ec2:DescribeSecurityGroups",
        "ec2:RevokeSecurityGroupEgress",
        "ec2:CreateNetworkInterface",
        "ec2:CreateNetworkInterfacePermission",
        "ec2:DeleteNetworkInterface",
        "ec2:DeleteNetworkInterfacePermission",
        "ec2:DescribeNetworkInterfaces",
        "ec2:ModifyNetworkInterfaceAttribute",
        "ec2:DescribeTags",
        "ec2:DescribeInstances",
        "ec2:DescribeSubnets",
        "ec2:DescribeVpcs",
        "elasticmapreduce:ListInstances",
        "elasticmapreduce:DescribeCluster",
        "elasticmapreduce:ListSteps");

    /// <summary>What AWS added to the managed policy on 8 February 2023: a copy from before lacks exactly these.</summary>
    public static readonly ImmutableArray<string> AddedIn2023 = ImmutableArray.Create("ec2:DescribeVpcs", "elasticmapreduce:ListSteps");

    /// <summary>For notebook files: on the bucket's objects.</summary>
    public static readonly ImmutableArray<string> StorageOfObjects = ImmutableArray.Create("s3:PutObject", "s3:GetObject", "s3:DeleteObject");

    /// <summary>For notebook files: on the bucket itself.</summary>
    public static readonly ImmutableArray<string> StorageOfBucket = ImmutableArray.Create("s3:GetEncryptionConfiguration", "s3:ListBucket");

    /// <summary>For notebook files, in the page's order.</summary>
    public static readonly ImmutableArray<string> Storage = ImmutableArray.Create("s3:PutObject", "s3:GetObject", "s3:GetEncryptionConfiguration", "s3:ListBucket", "s3:DeleteObject");

    /// <summary>For a bucket that is encrypted with a KMS key, on that key.</summary>
    public static readonly ImmutableArray<string> Key = ImmutableArray.Create("kms:Decrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo", "kms:DescribeKey");

    private static readonly ImmutableArray<ImmutableArray<string>> InOrder = ImmutableArray.Create(NetworkChannel, ImmutableArray.Create(Tagging), Storage, ImmutableArray.Create(GitSecret), Key);

    /// <summary>The place of an action in what a finished role has, the same for those of one purpose; null for one that isn't there.</summary>
    public static int? PlaceOf(string action)
    {
        for (var place = 0; place < InOrder.Length; place++)
        {
            if (InOrder[place].Contains(action))
            {
                return place;
            }
        }

        return null;
    }
}
