namespace NotebookRoleAnalyzers.PackageTests.Sample;

/// <summary>What the service role of EMR Notebooks takes, after AWS's page on it.</summary>
internal static class NotebookPermissions
{
    private static readonly string[] s_channel =
    [
        "ec2:AuthorizeSecurityGroupEgress", "ec2:AuthorizeSecurityGroupIngress", "ec2:CreateSecurityGroup", "ec2:DescribeSecurityGroups", "ec2:RevokeSecurityGroupEgress",
        "ec2:CreateNetworkInterface", "ec2:CreateNetworkInterfacePermission", "ec2:DeleteNetworkInterface", "ec2:DeleteNetworkInterfacePermission", "ec2:DescribeNetworkInterfaces",
        "ec2:ModifyNetworkInterfaceAttribute", "ec2:DescribeTags", "ec2:DescribeInstances", "ec2:DescribeSubnets", "ec2:DescribeVpcs",
        "elasticmapreduce:ListInstances", "elasticmapreduce:DescribeCluster", "elasticmapreduce:ListSteps",
    ];

    /// <summary>What AmazonElasticMapReduceEditorsRole gives: the network channel, and the tagging of network interfaces.</summary>
    public static IReadOnlyList<string> OfEditorsPolicy { get; } =
    [
        .. s_channel.Select(static action => action + " on *"),
        "ec2:CreateTags on arn:aws:ec2:*:*:network-interface/* if ForAllValues:StringEquals aws:TagKeys aws:elasticmapreduce:editor-id, aws:elasticmapreduce:job-flow-id",
    ];

    /// <summary>All of it, each as <see cref="RolePermissions"/> has it.</summary>
    /// <param name="place">Where the role is.</param>
    /// <param name="bucket">The ARN of the bucket of notebooks.</param>
    /// <param name="secret">The ARN of the secret of the Git repositories.</param>
    /// <param name="key">The ARN of the key that encrypts the bucket; null if it has none of its own.</param>
    public static SortedSet<string> Of(RolePlace place, string bucket, string secret, string? key)
    {
        var (region, account) = place;
        var permissions = new SortedSet<string>(OfEditorsPolicy, StringComparer.Ordinal)
        {
            $"sts:AssumeRole by elasticmapreduce.amazonaws.com if ArnLike aws:SourceArn arn:aws:elasticmapreduce:{region}:{account}:*; StringEquals aws:SourceAccount {account}",
            "secretsmanager:GetSecretValue on " + secret,
        };
        permissions.UnionWith(new[] { "s3:PutObject", "s3:GetObject", "s3:DeleteObject" }.Select(action => $"{action} on {bucket}/*"));
        permissions.UnionWith(new[] { "s3:GetEncryptionConfiguration", "s3:ListBucket" }.Select(action => $"{action} on {bucket}"));
        if (key is not null)
        {
            permissions.UnionWith(new[] { "Decrypt", "GenerateDataKey", "ReEncryptFrom", "ReEncryptTo", "DescribeKey" }.Select(action => $"kms:{action} on {key}"));
        }

        return permissions;
    }
}
