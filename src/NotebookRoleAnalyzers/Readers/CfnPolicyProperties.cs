using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>
/// The properties of CloudFormation's resources that hold a policy document, with the kind of each. A resource is named as <c>IAM.Role</c>, without regard to case: the CDK's namespaces differ in it.
/// </summary>
internal static class CfnPolicyProperties
{
    private static readonly Dictionary<string, ImmutableArray<KeyValuePair<string, PolicyKind>>> Resources = Table();

    /// <summary>All resources with such a property.</summary>
    public static IEnumerable<string> Names => Resources.Keys;

    /// <summary>The name of a resource by its type in CloudFormation, as <c>AWS::IAM::Role</c>.</summary>
    public static string ResourceOf(string type) => type.Replace("AWS::Serverless::", "SAM.").Replace("AWS::", "").Replace("::", ".");

    /// <summary>The name of a resource by the CDK's class for it, or for its properties.</summary>
    public static string ResourceOf(INamedTypeSymbol type)
    {
        var name = type.Name.StartsWith("Cfn", StringComparison.Ordinal) ? type.Name.Substring(3) : type.Name;
        name = name.EndsWith("Props", StringComparison.Ordinal) ? name.Substring(0, name.Length - 5) : name;

        // Amazon.CDK.AWS.S3, but Amazon.CDK.AwsS3Express.
        var service = type.ContainingNamespace.Name;
        return (service.StartsWith("Aws", StringComparison.Ordinal) ? service.Substring(3) : service) + "." + name;
    }

    /// <summary>The properties of a resource that hold a policy.</summary>
    public static ImmutableArray<KeyValuePair<string, PolicyKind>> Of(string resource) =>
        Resources.TryGetValue(resource, out var properties) ? properties : ImmutableArray<KeyValuePair<string, PolicyKind>>.Empty;

    /// <summary>The kind of the policy that a property of the CDK's L1 classes holds; unknown if it holds none.</summary>
    public static PolicyKind KindOf(IPropertySymbol property)
    {
        if (property.ContainingType.ContainingType is { } resource)
        {
            // CfnRole.PolicyProperty and its like.
            return property.Name != "PolicyDocument" ? PolicyKind.Unknown : resource.ContainingNamespace.Name == "IAM" ? PolicyKind.Identity : PolicyKind.Resource;
        }

        return property.ContainingType.Name.StartsWith("Cfn", StringComparison.Ordinal)
            ? Of(ResourceOf(property.ContainingType)).FirstOrDefault(known => known.Key == property.Name).Value
            : PolicyKind.Unknown;
    }

    private static Dictionary<string, ImmutableArray<KeyValuePair<string, PolicyKind>>> Table()
    {
        var table = new Dictionary<string, ImmutableArray<KeyValuePair<string, PolicyKind>>>(StringComparer.OrdinalIgnoreCase);
        Add("AssumeRolePolicyDocument", PolicyKind.Trust, "IAM.Role", "SAM.Function");
        Add("PolicyDocument", PolicyKind.Identity, "IAM.Policy", "IAM.ManagedPolicy", "IAM.RolePolicy", "IAM.UserPolicy", "IAM.GroupPolicy");
        Add("InlinePolicy", PolicyKind.Identity, "SSO.PermissionSet");
        Add("KeyPolicy", PolicyKind.Key, "KMS.Key", "KMS.ReplicaKey");
        Add("PolicyDocument", PolicyKind.Endpoint, "EC2.VPCEndpoint");
        Add("PolicyDocument", PolicyKind.NotIam, "IoT.Policy");
        Add("Content", PolicyKind.Organization, "Organizations.Policy");
        Add("Content", PolicyKind.Resource, "Organizations.ResourcePolicy");
        Add("PolicyDocument", PolicyKind.Resource, "S3.BucketPolicy", "S3Express.BucketPolicy", "S3Outposts.BucketPolicy", "S3ObjectLambda.AccessPointPolicy", "SQS.QueuePolicy", "SQS.QueueInlinePolicy", "SNS.TopicPolicy", "SNS.TopicInlinePolicy");
        Add("Policy", PolicyKind.Resource, "S3.AccessPoint", "S3.MultiRegionAccessPointPolicy", "S3Outposts.AccessPoint", "APIGateway.RestApi", "Events.EventBus", "EventSchemas.RegistryPolicy", "MSK.ClusterPolicy", "SSM.ResourcePolicy");
        Add("Policy", PolicyKind.Resource, "VpcLattice.AuthPolicy", "VpcLattice.ResourcePolicy", "Lex.ResourcePolicy", "Oam.Sink", "MediaPackageV2.ChannelPolicy", "MediaPackageV2.OriginEndpointPolicy", "MediaTailor.ChannelPolicy");
        Add("ResourcePolicy", PolicyKind.Resource, "SecretsManager.ResourcePolicy", "CloudTrail.ResourcePolicy", "Kinesis.ResourcePolicy", "DynamoDB.Table");
        Add("RepositoryPolicyText", PolicyKind.Resource, "ECR.Repository", "ECR.PublicRepository");
        Add("PolicyText", PolicyKind.Resource, "ECR.RegistryPolicy");
        Add("FileSystemPolicy", PolicyKind.Resource, "EFS.FileSystem");
        Add("AccessPolicy", PolicyKind.Resource, "Backup.BackupVault");
        Add("AccessPolicies", PolicyKind.Resource, "OpenSearchService.Domain", "Elasticsearch.Domain");
        Add("PermissionsPolicyDocument", PolicyKind.Resource, "CodeArtifact.Domain", "CodeArtifact.Repository");
        Add("NamespaceResourcePolicy", PolicyKind.Resource, "Redshift.Cluster", "RedshiftServerless.Namespace");
        Add("ModelPackageGroupPolicy", PolicyKind.Resource, "SageMaker.ModelPackageGroup");
        Add("Statement", PolicyKind.Resource, "Events.EventBusPolicy");
        return table;

        void Add(string property, PolicyKind kind, params string[] resources)
        {
            foreach (var resource in resources)
            {
                table[resource] = Of(table, resource).Add(new KeyValuePair<string, PolicyKind>(property, kind));
            }
        }

        static ImmutableArray<KeyValuePair<string, PolicyKind>> Of(Dictionary<string, ImmutableArray<KeyValuePair<string, PolicyKind>>> table, string resource) =>
            table.TryGetValue(resource, out var known) ? known : ImmutableArray<KeyValuePair<string, PolicyKind>>.Empty;
    }
}
