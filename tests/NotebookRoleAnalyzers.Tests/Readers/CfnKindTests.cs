using System.Reflection;
using Amazon.CDK;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>The property that a document is given to decides its kind, whatever the document is made of.</summary>
public sealed class CfnKindTests
{
    // Resources that a later version of the CDK brought.
    private static readonly string[] Later = ["Kinesis.ResourcePolicy"];

    private static readonly ILookup<string, Type> Classes = typeof(App).Assembly.GetExportedTypes().Where(static type => type.Name.StartsWith("Cfn", StringComparison.Ordinal) && type is { IsClass: true, IsNested: false }).ToLookup(static type => type.Namespace!.Replace("Amazon.CDK.Aws", "", StringComparison.Ordinal).Split('.')[^1] + "." + type.Name["Cfn".Length..], StringComparer.OrdinalIgnoreCase);

    private static readonly Compilation Read = TestCode.Compile("");

    /// <summary>The properties of the resources that the CDK has in the version that is read.</summary>
    public static TheoryData<string, string, string> Properties => [.. Known.Where(static known => NameOf(known.Data.Item1) is not null)];

    private static TheoryData<string, string, string> Known => new()
    {
        { "IAM.CfnRole", "AssumeRolePolicyDocument", "Trust" },
        { "IAM.CfnPolicy", "PolicyDocument", "Identity" },
        { "IAM.CfnManagedPolicy", "PolicyDocument", "Identity" },
        { "IAM.CfnRolePolicy", "PolicyDocument", "Identity" },
        { "IAM.CfnUserPolicy", "PolicyDocument", "Identity" },
        { "IAM.CfnGroupPolicy", "PolicyDocument", "Identity" },
        { "SSO.CfnPermissionSet", "InlinePolicy", "Identity" },
        { "S3.CfnBucketPolicy", "PolicyDocument", "Resource" },
        { "S3Express.CfnBucketPolicy", "PolicyDocument", "Resource" },
        { "SQS.CfnQueuePolicy", "PolicyDocument", "Resource" },
        { "SQS.CfnQueueInlinePolicy", "PolicyDocument", "Resource" },
        { "SNS.CfnTopicPolicy", "PolicyDocument", "Resource" },
        { "SNS.CfnTopicInlinePolicy", "PolicyDocument", "Resource" },
        { "SecretsManager.CfnResourcePolicy", "ResourcePolicy", "Resource" },
        { "ECR.CfnRepository", "RepositoryPolicyText", "Resource" },
        { "APIGateway.CfnRestApi", "Policy", "Resource" },
        { "KMS.CfnKey", "KeyPolicy", "Key" },
        { "KMS.CfnReplicaKey", "KeyPolicy", "Key" },
        { "EC2.CfnVPCEndpoint", "PolicyDocument", "Endpoint" },
        { "IoT.CfnPolicy", "PolicyDocument", "NotIam" },
        { "Organizations.CfnPolicy", "Content", "Organization" },
        { "SAM.CfnFunction", "AssumeRolePolicyDocument", "Trust" },
    };

    [Theory]
    [MemberData(nameof(Properties))]
    public void A_property_decides_the_kind(string type, string property, string kind)
    {
        var service = type.Split('.')[0] == "SAM" ? "Serverless" : type.Split('.')[0];
        var name = NameOf(type);
        var generic = $"AWS::{service}::{type.Split('.')[1]["Cfn".Length..]}";
        const string Map = """new Dictionary<string, object> { ["Statement"] = new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "s3:*", ["Principal"] = "*" } }""";
        const string Document = """new PolicyDocument(new PolicyDocumentProps { Statements = new[] { new PolicyStatement(new PolicyStatementProps { Actions = ["s3:*"], Principals = [new AnyPrincipal()] }) } })""";
        foreach (var document in new[] { Map, Document })
        {
            Assert.Equal(kind, Kind($$"""new {{name}}(this, "A", new {{name}}Props { {{property}} = {{document}} });"""));
            Assert.Equal(kind, Kind($$"""new {{name}}(this, "A", new {{name}}Props()).{{property}} = {{document}};"""));
            Assert.Equal(kind, Kind($$"""new CfnResource(this, "A", new CfnResourceProps { Type = "{{generic}}", Properties = new Dictionary<string, object> { ["{{property}}"] = {{document}} } });"""));
        }
    }

    [Fact]
    public void Every_property_in_the_table_is_one_of_the_CDK()
    {
        var missing = CfnPolicyProperties.Names.Except(Later).SelectMany(static resource => CfnPolicyProperties.Of(resource).Select(property => (resource, property.Key)))
            .Where(static known => !Classes[known.resource].Any(type => type.GetProperty(known.Key, BindingFlags.Public | BindingFlags.Instance) is not null));

        Assert.Empty(missing.Select(static known => $"{known.resource}.{known.Key}"));
    }

    // Versions differ in the namespace: Amazon.CDK.AWS.S3Express was Amazon.CDK.AwsS3Express.
    private static string? NameOf(string type) => new[] { $"Amazon.CDK.AWS.{type}", $"Amazon.CDK.Aws{type}" }.FirstOrDefault(static name => Read.GetTypeByMetadataName(name) is not null);

    private static string Kind(string statements) =>
        Assert.Single(TestCode.Read(TestCode.Stack(statements)).SelectMany(static model => model.Statements)).Kind.ToString();
}
