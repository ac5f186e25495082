namespace NotebookRoleAnalyzers.Tests.Verification;

/// <summary>The SDK's requests, as far as tests need them: assemblies, names, constructors and properties as in AWSSDK 3.7 and 4, without what they derive from, so that either version's core stands beside them.</summary>
internal static class SdkStubs
{
    private const string Usings = "using System.Collections.Generic; using System.Threading; using System.Threading.Tasks;";

    public static IReadOnlyList<(string Assembly, string Code)> Sources { get; } =
    [
        Service("AWSSDK.IdentityManagement", "Amazon.IdentityManagement", "IAmazonIdentityManagementService", """
            CreateRole: AssumeRolePolicyDocument Description Path PermissionsBoundary RoleName
            UpdateAssumeRolePolicy: PolicyDocument RoleName
            PutRolePolicy: PolicyDocument PolicyName RoleName
            DeleteRolePolicy: PolicyName RoleName
            AttachRolePolicy: PolicyArn RoleName
            DetachRolePolicy: PolicyArn RoleName
            AttachUserPolicy: PolicyArn UserName
            AttachGroupPolicy: GroupName PolicyArn
            PutRolePermissionsBoundary: PermissionsBoundary RoleName
            DeleteRolePermissionsBoundary: RoleName
            CreatePolicy: Description Path PolicyDocument PolicyName
            CreatePolicyVersion: PolicyArn PolicyDocument
            PutUserPolicy: PolicyDocument PolicyName UserName
            PutGroupPolicy: GroupName PolicyDocument PolicyName
            """, """
            public class Role { public string Arn { get; set; } public string RoleName { get; set; } public string AssumeRolePolicyDocument { get; set; } }
            public class PolicyVersion { public string Document { get; set; } }
            public class GetRolePolicyResponse { public string PolicyDocument { get; set; } }
            public partial class CreateRoleResponse { public Role Role { get; set; } }
            """),
        Service("AWSSDK.Organizations", "Amazon.Organizations", "IAmazonOrganizations", """
            CreatePolicy: Content Description Name
            UpdatePolicy: Content PolicyId
            PutResourcePolicy: Content
            """),
        Service("AWSSDK.ElasticMapReduce", "Amazon.ElasticMapReduce", "IAmazonElasticMapReduce", "CreateStudio: Name ServiceRole UserRole\nStartNotebookExecution: EditorId ServiceRole"),
        Service("AWSSDK.SecurityToken", "Amazon.SecurityToken", "IAmazonSecurityTokenService", """
            AssumeRole: Policy RoleArn RoleSessionName
            GetFederationToken: Name Policy
            AssumeRoleWithWebIdentity: Policy RoleArn
            """),
        Service("AWSSDK.EC2", "Amazon.EC2", "IAmazonEC2", "CreateVpcEndpoint: PolicyDocument VpcId\nModifyVpcEndpoint: PolicyDocument VpcEndpointId"),
        Service("AWSSDK.IoT", "Amazon.IoT", "IAmazonIoT", "CreatePolicy: PolicyDocument PolicyName\nCreatePolicyVersion: PolicyDocument PolicyName"),
        Service("AWSSDK.CloudFormation", "Amazon.CloudFormation", "IAmazonCloudFormation", "SetStackPolicy: StackPolicyBody StackName\nCreateStack: StackPolicyBody TemplateBody"),
        Service("AWSSDK.S3", "Amazon.S3", "IAmazonS3", "PutBucketPolicy: BucketName Policy\nPutObject: BucketName ContentBody", "", "Task<PutBucketPolicyResponse> PutBucketPolicyAsync(string bucketName, string policy, CancellationToken cancellationToken = default);"),
        Service("AWSSDK.S3Control", "Amazon.S3Control", "IAmazonS3Control", "PutAccessPointPolicy: Policy Name"),
        Service("AWSSDK.SQS", "Amazon.SQS", "IAmazonSQS", "SetQueueAttributes: QueueUrl\nCreateQueue: QueueName\nAddPermission: QueueUrl Label", """
            public partial class SetQueueAttributesRequest
            {
                public SetQueueAttributesRequest() { }
                public SetQueueAttributesRequest(string queueUrl, Dictionary<string, string> attributes) { }
                public Dictionary<string, string> Attributes { get; set; }
            }
            public partial class CreateQueueRequest { public Dictionary<string, string> Attributes { get; set; } }
            public partial class AddPermissionRequest { public List<string> Actions { get; set; } public List<string> AWSAccountIds { get; set; } }
            """, "Task<SetQueueAttributesResponse> SetQueueAttributesAsync(string queueUrl, Dictionary<string, string> attributes, CancellationToken cancellationToken = default);", """
            public class QueueAttributeName
            {
                public static readonly QueueAttributeName Policy = new QueueAttributeName();
                public static readonly QueueAttributeName RedrivePolicy = new QueueAttributeName();
                public static implicit operator string(QueueAttributeName name) => name.ToString();
            }
            """),
        Service("AWSSDK.SimpleNotificationService", "Amazon.SimpleNotificationService", "IAmazonSimpleNotificationService", "SetTopicAttributes: TopicArn AttributeName AttributeValue\nCreateTopic: Name DataProtectionPolicy\nAddPermission: TopicArn Label", """
            public partial class SetTopicAttributesRequest
            {
                public SetTopicAttributesRequest() { }
                public SetTopicAttributesRequest(string topicArn, string attributeName, string attributeValue) { }
            }
            public partial class CreateTopicRequest { public Dictionary<string, string> Attributes { get; set; } }
            public partial class AddPermissionRequest { public List<string> ActionName { get; set; } public List<string> AWSAccountId { get; set; } }
            """, "Task<SetTopicAttributesResponse> SetTopicAttributesAsync(string topicArn, string attributeName, string attributeValue, CancellationToken cancellationToken = default);"),
        Service("AWSSDK.KeyManagementService", "Amazon.KeyManagementService", "IAmazonKeyManagementService", "CreateKey: Description Policy\nPutKeyPolicy: KeyId Policy PolicyName", "", "Task<PutKeyPolicyResponse> PutKeyPolicyAsync(string keyId, string policyName, string policy, CancellationToken cancellationToken = default);"),
        Service("AWSSDK.SecretsManager", "Amazon.SecretsManager", "IAmazonSecretsManager", "PutResourcePolicy: ResourcePolicy SecretId\nCreateSecret: Name SecretString"),
        Service("AWSSDK.Lambda", "Amazon.Lambda", "IAmazonLambda", "AddPermission: Action EventSourceToken FunctionName Principal PrincipalOrgID Qualifier SourceAccount SourceArn StatementId"),
        Service("AWSSDK.ECR", "Amazon.ECR", "IAmazonECR", "SetRepositoryPolicy: PolicyText RepositoryName"),
        Service("AWSSDK.GameLift", "Amazon.GameLift", "IAmazonGameLift", "PutScalingPolicy: Policy"),
        Service("AWSSDK.CloudWatchLogs", "Amazon.CloudWatchLogs", "IAmazonCloudWatchLogs", "PutResourcePolicy: PolicyDocument PolicyName\nPutAccountPolicy: PolicyDocument PolicyName"),
        ("xunit.assert", "namespace Xunit { public static class Assert { public static void Equal(string expected, string actual) { } } }"),
        ("NSubstitute", "namespace NSubstitute { public static class SubstituteExtensions { public static void Returns(this string value, string returned) { } } }"),
    ];

    // A line an operation: its name, and the properties of its request that are strings.
    private static (string Assembly, string Code) Service(string assembly, string space, string client, string operations, string more = "", string overloads = "", string outside = "")
    {
        var all = operations.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static line => line.Split(": ")).ToList();
        var requests = all.Select(static operation =>
            $"public partial class {operation[0]}Request {{ {string.Concat(operation[1].Split(' ').Select(static name => $"public string {name} {{ get; set; }} "))} }} public partial class {operation[0]}Response {{ }}");
        var methods = all.Select(static operation => $"Task<{operation[0]}Response> {operation[0]}Async({operation[0]}Request request, CancellationToken cancellationToken = default); {operation[0]}Response {operation[0]}({operation[0]}Request request);");
        return (assembly, $"{Usings} namespace {space}.Model {{ {string.Join('\n', requests)} {more} }} namespace {space} {{ using {space}.Model; public interface {client} {{ {string.Join('\n', methods)} {overloads} }} {outside} }}");
    }
}
