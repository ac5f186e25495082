using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>What AWS's managed policies allow, as far as it is known here. Source: the policies themselves, in the AWS Managed Policy Reference.</summary>
internal static class ManagedPolicies
{
    private static readonly Dictionary<string, ImmutableArray<string>> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AmazonElasticMapReduceEditorsRole"] = NotebookPermissions.NetworkChannel.Add(NotebookPermissions.Tagging),
        ["AmazonS3FullAccess"] = ImmutableArray.Create("s3:*", "s3-object-lambda:*"),
        ["S3FullAccessPolicy"] = ImmutableArray.Create("s3:*"),
        ["AmazonS3ReadOnlyAccess"] = ImmutableArray.Create("s3:Get*", "s3:List*", "s3:Describe*", "s3-object-lambda:Get*", "s3-object-lambda:List*"),
        ["AmazonSSMManagedInstanceCore"] = ImmutableArray.Create("ssm:*", "ssmmessages:*", "ec2messages:*"),
        ["CloudWatchAgentServerPolicy"] = ImmutableArray.Create("cloudwatch:*", "logs:*", "ec2:DescribeVolumes", "ec2:DescribeTags", "ssm:GetParameter", "xray:*"),
    };

    /// <summary>The name of a policy, without its path and the rest of its ARN: <c>AmazonS3FullAccess</c> of <c>arn:aws:iam::aws:policy/AmazonS3FullAccess</c>.</summary>
    public static string NameOf(string nameOrArn) => nameOrArn.Substring(nameOrArn.LastIndexOf('/') + 1);

    /// <summary>The name of a policy that certainly is AWS's own, whichever partition it is in; null for any other.</summary>
    public static string? NameOfAws(PolicyElement policy)
    {
        const string Aws = ":iam::aws:policy/";
        var text = policy.Text.Characters;
        var isArn = text.IndexOf(Aws, StringComparison.Ordinal) >= 0;
        var name = isArn ? NameOf(text) : policy.Text.Known is { } known && known.IndexOf(':') < 0 ? NameOf(known) : null;
        return policy.IsCertain && name?.IndexOf(Text.SourceString.HoleMark) < 0 ? name : null;
    }

    /// <summary>Whether a policy may allow an action: of one that isn't known here, anything may be.</summary>
    public static bool MayAllow(string nameOrArn, string action) =>
        !Known.TryGetValue(NameOf(nameOrArn), out var patterns) || patterns.Any(pattern => Wildcard.Matches(pattern, action));
}
