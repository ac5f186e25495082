using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>
/// Which kind of policy a property or parameter of AWS's libraries takes as a string.
/// The SDK's requests live in <c>Amazon.&lt;Service&gt;.Model</c>, the CDK's L1 properties in <c>Amazon.CDK.AWS.&lt;Service&gt;</c>, Pulumi's arguments in <c>Pulumi.Aws.&lt;Service&gt;</c> and its <c>Inputs</c>.
/// </summary>
internal static class PolicySinks
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "AssumeRolePolicyDocument", "AssumeRolePolicy", "PolicyDocument", "Policy", "PolicyText", "PolicyInJson", "ResourcePolicy", "KeyPolicy", "AccessPolicy", "AccessPolicies",
        "RepositoryPolicy", "RepositoryPolicyText", "RegistryPolicyText", "InlinePolicy", "SessionPolicy", "FileSystemPolicy", "DataProtectionPolicy", "StackPolicyBody", "StackPolicyDuringUpdateBody",
    };

    // What the policies of a service are, but for those named below; a service that isn't here may mean anything by "policy".
    private static readonly Dictionary<string, PolicyKind> Services = Table(
        (PolicyKind.Identity, "IdentityManagement IAM SSOAdmin SSO"),
        (PolicyKind.Session, "SecurityToken Runtime Transfer RolesAnywhere"),
        (PolicyKind.Key, "KeyManagementService KMS"),
        (PolicyKind.Endpoint, "EC2"),
        (PolicyKind.Organization, "Organizations"),
        (PolicyKind.NotIam, "IoT CloudFormation RAM VerifiedPermissions ApplicationAutoScaling AutoScaling DLM FMS"),
        (PolicyKind.Resource, "S3 S3Control S3Outposts S3Express S3ObjectLambda S3Tables SQS SNS SimpleNotificationService SecretsManager Lambda ECR ECRPublic Glue Elasticsearch OpenSearchService CodeArtifact CodeBuild ElasticFileSystem EFS"),
        (PolicyKind.Resource, "Backup DynamoDBv2 DynamoDB Kinesis MediaStore SimpleEmail SimpleEmailV2 SES Glacier SimpleSystemsManagement SSM EventBridge CloudWatchEvents Events Schemas EventSchemas ACMPCA APIGateway XRay VPCLattice Redshift"),
        (PolicyKind.Resource, "CloudTrail NetworkFirewall CloudWatchLogs Logs LexModelsV2 Lex"));

    private static readonly Dictionary<string, PolicyKind> Exceptions = Table(
        (PolicyKind.Trust, "UpdateAssumeRolePolicyRequest.PolicyDocument"),
        (PolicyKind.Resource, "PutResourcePolicyRequest.Content CfnResourcePolicyProps.Content ResourcePolicyArgs.Content SimulatePrincipalPolicyRequest.ResourcePolicy SimulateCustomPolicyRequest.ResourcePolicy"),
        (PolicyKind.Organization, "CreatePolicyRequest.Content UpdatePolicyRequest.Content CfnPolicyProps.Content PolicyArgs.Content"),
        (PolicyKind.NotIam, "PutAccountPolicyRequest.PolicyDocument CfnAccountPolicyProps.PolicyDocument PutDataProtectionPolicyRequest.PolicyDocument PolicyVersion.Document"));

    /// <summary>The kind of policy that a property takes; null if it takes none, or if which isn't known.</summary>
    public static PolicyKind? Of(IPropertySymbol property) => Of(property, property.Name, property.Type);

    /// <summary>The kind of policy that a parameter of a client's method or of a request's constructor takes; null if it takes none.</summary>
    public static PolicyKind? Of(IParameterSymbol parameter) => Of(parameter, parameter.Name, parameter.Type);

    /// <summary>The kind of policy that stands under the name <c>Policy</c> in a queue's or topic's attributes; null if the member holds no attributes.</summary>
    public static PolicyKind? OfAttributes(ISymbol member) =>
        KnownSymbols.IsAws(member) && Service(member) is "SQS" or "SimpleNotificationService" && member.Name is "Attributes" or "attributes" or "AttributeValue" or "attributeValue"
            ? PolicyKind.Resource
            : null;

    private static PolicyKind? Of(ISymbol member, string name, ITypeSymbol type)
    {
        if (!KnownSymbols.IsAws(member) || type is not { SpecialType: SpecialType.System_String or SpecialType.System_Object } and not { Name: "Input" })
        {
            return null;
        }

        var owner = member.ContainingType.Name;
        if (Exceptions.TryGetValue(owner + "." + name, out var exception) && IsExceptional(member, name))
        {
            return exception;
        }

        return Names.Contains(name) ? OfService(member, owner, name) : null;
    }

    // Only Organizations has policies as contents.
    private static bool IsExceptional(ISymbol member, string name) => name != "Content" || Service(member) == "Organizations";

    private static PolicyKind OfService(ISymbol member, string owner, string name)
    {
        if (name is "DataProtectionPolicy" || IsAnswer(member, owner))
        {
            return PolicyKind.NotIam;
        }

        if (name.StartsWith("assumeRolePolicy", StringComparison.OrdinalIgnoreCase))
        {
            return PolicyKind.Trust;
        }

        return Services.TryGetValue(Service(member), out var kind) ? kind : PolicyKind.Unknown;
    }

    // What AWS answers says what is there, not what the program sends: code only makes such objects to test with.
    private static bool IsAnswer(ISymbol member, string owner) => member.ContainingNamespace.Name == "Model"
        && !owner.EndsWith("Request", StringComparison.Ordinal)
        && !owner.EndsWith("Input", StringComparison.Ordinal)
        && owner != "VaultAccessPolicy";

    private static string Service(ISymbol member)
    {
        var space = member.ContainingNamespace;
        return (space.Name is "Model" or "Inputs" ? space.ContainingNamespace : space).Name;
    }

    private static Dictionary<string, PolicyKind> Table(params (PolicyKind Kind, string Names)[] rows) =>
        rows.SelectMany(static row => row.Names.Split(' ').Select(name => (name, row.Kind))).ToDictionary(static row => row.name, static row => row.Kind, StringComparer.OrdinalIgnoreCase);
}
