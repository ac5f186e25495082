using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>
/// Which condition keys certainly don't come with requests for an action. The Service Authorization Reference lists what sends a key, but its lists have gaps; this tells where none is to be expected.
/// Sources beside it: the keys that AWS's own policies test, current and former ones; "IAM and AWS STS condition context keys" (IAM User Guide), "Tagging and access control policies" (Amazon S3 User Guide),
/// "Fine-tuning the Resources and Conditions sections of policies" (AWS Lambda Developer Guide), and for DynamoDB and Lambda, whose keys AWS's policies hardly test, policies in public repositories.
/// </summary>
internal static class UnsentKeys
{
    // No working policy of AWS tests a key of these with none of the actions that send it. Left out are services whose keys hardly a policy tests, or whose guide and reference differ: SNS's knows of its keys that
    // they also tell of subscriptions that are there already.
    private static readonly string[] Proven =
    {
        "dynamodb", "ec2", "ecr", "ecs", "eks", "elasticmapreduce", "events", "iam", "kms", "lambda", "organizations", "ram", "s3", "secretsmanager", "ssm", "sts",
    };

    // These are asked for in the course of another request, whose keys may be there then; guides of services also test the name of one where its linked role is deleted.
    private static readonly Dictionary<string, string> Joined = new(StringComparer.OrdinalIgnoreCase)
    {
        ["iam:DeleteServiceLinkedRole"] = "iam:CreateServiceLinkedRole",
        ["iam:GetServiceLinkedRoleDeletionStatus"] = "iam:CreateServiceLinkedRole",
        ["s3:PutObjectAcl"] = "s3:PutObject",
        ["s3:PutObjectLegalHold"] = "s3:PutObject",
        ["s3:PutObjectRetention"] = "s3:PutObject",
        ["s3:PutObjectTagging"] = "s3:PutObject",
        ["sts:SetContext"] = "sts:AssumeRole",
        ["sts:SetSourceIdentity"] = "sts:AssumeRole",
        ["sts:TagSession"] = "sts:AssumeRole",
    };

    private const string ResourceTag = "aws:ResourceTag/";

    /// <summary>Whether a key tells of the tags of the resource that is asked for, whatever its service.</summary>
    public static bool IsOfResourceTags(string key) => key.Length > ResourceTag.Length && key.StartsWith(ResourceTag, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether requests for an action certainly name no resource that could have tags.</summary>
    public static bool LacksResource(ActionEntry action) => action.ResourceTypes.IsEmpty && AnyResourceActions.Hold(action.Name);

    /// <summary>The service of a key, if it is known which of its actions send it; null for the keys of all services, of identity providers and of services that aren't known so well.</summary>
    public static ServiceEntry? ServiceOf(string key) => ActionPattern.IsOfAny(key, Proven) && GlobalKeys.Find(key) is null ? ActionCatalogue.ServiceOf(key) : null;

    /// <summary>The service's actions that send a key.</summary>
    public static ImmutableArray<ActionEntry> SendersOf(string key, ServiceEntry service) => service.Actions.Where(action => action.Sends(key)).ToImmutableArray();

    /// <summary>Whether requests for an action certainly lack a key of a service.</summary>
    /// <param name="action">The action, of any service.</param>
    /// <param name="key">The key.</param>
    /// <param name="service">Its service.</param>
    /// <param name="senders">How many of the service's actions send it.</param>
    public static bool Lacks(ActionEntry action, string key, ServiceEntry service, int senders)
    {
        if (senders == 0 || action.AccessLevel == AccessLevel.Unknown || action.Sends(key) || (Joined.TryGetValue(action.Name, out var whole) && ActionCatalogue.Find(whole) is { } other && other.Sends(key)))
        {
            return false;
        }

        var isOfResources = service.ResourceTypes.Any(type => type.ConditionKeys.Any(sent => sent.Matches(key)));
        if (!ActionPattern.IsOf(action.Name, service.Prefix))
        {
            return !IsKin(action, service.Prefix) && !(isOfResources && action.ResourceTypes.Any(type => IsOf(type, service.Prefix)));
        }

        // An action for which the reference has no types of resources may work on some all the same. What most requests of a service carry, as s3:TlsVersion, others may carry too.
        return isOfResources ? !action.ResourceTypes.IsEmpty || LacksResource(action) : senders * 2 <= service.Actions.Length;
    }

    // s3express of s3: branches of one service, which may share what they send.
    private static bool IsKin(ActionEntry action, string prefix) => action.Name.StartsWith(prefix, StringComparison.Ordinal);

    private static bool IsOf(ResourceTypeEntry type, string prefix) => type.Arns.Any(arn => arn.Contains(":" + prefix + ":"));
}
