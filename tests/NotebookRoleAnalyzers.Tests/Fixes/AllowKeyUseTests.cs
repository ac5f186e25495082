using System.Text.Json.Nodes;
using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Rules.Companions;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

/// <summary>A role gets the key of what it uses; what it may do then is read off the synthesized template.</summary>
public sealed class AllowKeyUseTests
{
    public static TheoryData<string, string, string, string> Uses
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var form in KeyForms.Mended)
            {
                data.Add(form, "Bucket", "s3:GetObject", "kms:Decrypt");
                data.Add(form, "Bucket", "s3:PutObject", "kms:Decrypt kms:GenerateDataKey");
            }

            data.Add("calls", "Secret", "secretsmanager:GetSecretValue", "kms:Decrypt");
            data.Add("calls", "Queue", "sqs:SendMessage", "kms:Decrypt kms:GenerateDataKey");
            data.Add("calls", "Topic", "sns:Publish", "kms:Decrypt kms:GenerateDataKey");
            data.Add("calls", "Table", "dynamodb:GetItem", "kms:Decrypt");
            data.Add("calls", "Stream", "kinesis:PutRecord", "kms:GenerateDataKey");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Uses))]
    public async Task A_mended_role_may_use_the_key_and_nothing_else(string form, string type, string action, string given)
    {
        var (made, arn) = KeyForms.Of(type);
        var mended = await Mending.MendAll(KeyForms.Source(form, made, arn, action));

        Assert.Empty(await TestCode.Findings(mended));
        var template = Synthesis.Template(mended);
        var key = ((JsonObject)template["Resources"]!).Single(static resource => resource.Value!["Type"]!.ToString() == "AWS::KMS::Key").Key;
        var statement = Assert.Single(OfRole(template), static statement => statement["Action"]!.ToJsonString().Contains("kms:", StringComparison.Ordinal));
        Assert.Equal(given.Split(' '), (statement["Action"] is JsonArray list ? list.Select(static item => item!.ToString()) : [statement["Action"]!.ToString()]).Order(StringComparer.Ordinal));
        Assert.Equal($$"""{"Fn::GetAtt":["{{key}}","Arn"]}""", statement["Resource"]!.ToJsonString());
    }

    [Theory]
    [InlineData("new Bucket(this, \"E\", new BucketProps { Encryption = BucketEncryption.KMS })", "s3:GetObject", "used.ArnForObjects(\"*\")", "NRA3007", "kms:Decrypt", "used.EncryptionKey.KeyArn")]
    [InlineData("new Bucket(this, \"E\", new BucketProps { EncryptionKey = new Key(this, \"K\") })", "s3:GetObject", "used.ArnForObjects(\"*\")", "NRA3007", "kms:Decrypt", "used.EncryptionKey.KeyArn")]
    [InlineData("new Amazon.CDK.AWS.SQS.Queue(this, \"E\", new Amazon.CDK.AWS.SQS.QueueProps { Encryption = Amazon.CDK.AWS.SQS.QueueEncryption.KMS })", "sqs:ReceiveMessage", "used.QueueArn", "NRA3008", "kms:Decrypt", "used.EncryptionMasterKey.KeyArn")]
    [InlineData("new Amazon.CDK.AWS.Kinesis.Stream(this, \"E\", new Amazon.CDK.AWS.Kinesis.StreamProps { Encryption = Amazon.CDK.AWS.Kinesis.StreamEncryption.KMS })", "kinesis:GetRecords", "used.StreamArn", "NRA3008", "kms:Decrypt", "used.EncryptionKey.KeyArn")]
    public Task The_key_that_it_makes_itself(string made, string action, string arn, string id, string given, string key) => FixVerifier<AllowKeyUse>.Verify(
        Stack($$"""{|{{id}}:"R"|}""", made, action, arn, ""),
        Stack("\"R\"", made, action, arn, $$"""

                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = new[] { "{{given}}" },
                        Resources = new[] { {{key}} }
                    }));
            """));

    private static string Stack(string id, string made, string action, string arn, string added) => TestCode.Stack($$"""
                var used = {{made}};
                var role = new Role(this, {{id}}, new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com") });
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                {
                    Actions = new[] { "{{action}}" },
                    Resources = new[] { {{arn}} }
                }));{{added}}
        """);

    // Key policies are none of the role's.
    private static IEnumerable<JsonObject> OfRole(JsonObject template) => TemplateStatements.All(new JsonObject
    {
        ["Resources"] = new JsonObject(((JsonObject)template["Resources"]!).Where(static resource => resource.Value!["Type"]!.ToString().StartsWith("AWS::IAM::", StringComparison.Ordinal))
            .Select(static resource => KeyValuePair.Create(resource.Key, resource.Value?.DeepClone()))),
    });
}
