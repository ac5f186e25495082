using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>What AWS's managed policies allow, as far as it is known here. Source: the policies themselves, in the AWS Managed Policy Reference.</summary>
internal static class ManagedPolicies
{
    // The page on EMR Notebooks attaches it under this name, which no policy of AWS has.
    private const string S3FullAccess = "S3FullAccessPolicy";

    /// <summary>The name of a policy, without its path and the rest of its ARN: <c>AmazonS3FullAccess</c> of <c>arn:aws:iam::aws:policy/AmazonS3FullAccess</c>.</summary>
    public static string NameOf(string nameOrArn) => nameOrArn.Substring(nameOrArn.LastIndexOf('/') + 1);

    /// <summary>The name of a policy that certainly is AWS's own, whichever partition it is in; null for any other.</summary>
    public static string? NameOfAws(PolicyElement policy) => AwsPolicyName.Of(policy)?.Name;

    /// <summary>Whether a policy may allow an action: of one that isn't known here, or that an account has made itself, anything may be.</summary>
    public static bool MayAllow(string nameOrArn, string action) =>
        string.Equals(NameOf(nameOrArn), S3FullAccess, StringComparison.OrdinalIgnoreCase) ? ActionPattern.Covers("s3:*", action)
        : (nameOrArn.StartsWith("arn:", StringComparison.Ordinal) && nameOrArn.IndexOf(AwsPolicyName.Arn, StringComparison.Ordinal) < 0) || ManagedPolicyCatalogue.MayAllow(nameOrArn, action);
}
