using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

public sealed class NarrowResourceTests
{
    private const string Setup = """
                var notes = new Bucket(this, "Notes");
                var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });

        """;

    public static TheoryData<string, string, string> Statements => new()
    {
        {
            """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject", "s3:ListBucket" }, Resources = new[] { {|NRA2005:"*"|} } }));""",
            """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject", "s3:ListBucket" }, Resources = new[] { notes.BucketArn, notes.ArnForObjects("*") } }));""",
            "Allow: Action s3:GetObject; Action s3:ListBucket; Resource {?}; Resource {?}/*"
        },
        {
            """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:PutObject" }, Resources = new[] { {|NRA2005:"arn:aws:s3:::*"|}, "arn:aws:s3:::*/*" } }));""",
            """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:PutObject" }, Resources = new[] { notes.ArnForObjects("*") } }));""",
            "Allow: Action s3:PutObject; Resource {?}/*"
        },
        {
            """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "sqs:SendMessage", "ec2:DescribeVpcs" }, Resources = new[] { {|NRA2005:"*"|} } }));""",
            """
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "ec2:DescribeVpcs" }, Resources = new[] { "*" } }));
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = new[] { "sqs:SendMessage" },
                        Resources = new[] { $"arn:{Aws.PARTITION}:sqs:{Aws.REGION}:{Aws.ACCOUNT_ID}:{|NRA4523:<queue-name>|}" }
                    }));
            """,
            "Allow: Action sqs:SendMessage; Resource arn:{?}:sqs:{?}:{?}:<queue-name>"
        },
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task The_resource_in_use_takes_the_place_of_all(string flagged, string @fixed, string statement)
    {
        await FixVerifier<NarrowResource>.Verify(TestCode.Stack(Setup + flagged), TestCode.Stack(Setup + @fixed));

        Assert.Contains(statement, TemplateStatements.Of(Synthesis.Template(Markup.Without(TestCode.Stack(Setup + @fixed)))));
    }

    [Theory]
    [InlineData("dynamodb:GetItem", "arn:aws:dynamodb:us-east-1:111122223333:table/<table-name>")]
    [InlineData("dynamodb:Query", "arn:aws:dynamodb:us-east-1:111122223333:table/<table-name>; Resource arn:aws:dynamodb:us-east-1:111122223333:table/<table-name>/index/*")]
    [InlineData("kinesis:PutRecord", "arn:aws:kinesis:us-east-1:111122223333:stream/<stream-name>")]
    [InlineData("firehose:PutRecord", "arn:aws:firehose:us-east-1:111122223333:deliverystream/<stream-name>")]
    [InlineData("lambda:InvokeFunction", "arn:aws:lambda:us-east-1:111122223333:function:<function-name>; Resource arn:aws:lambda:us-east-1:111122223333:function:<function-name>:*")]
    [InlineData("states:StartExecution", "arn:aws:states:us-east-1:111122223333:stateMachine:<state-machine-name>")]
    [InlineData("ssm:GetParameter", "arn:aws:ssm:us-east-1:111122223333:parameter/<parameter-name>")]
    [InlineData("secretsmanager:PutSecretValue", "arn:aws:secretsmanager:us-east-1:111122223333:secret:<secret-name>-??????")]
    [InlineData("kms:DisableKey", "arn:aws:kms:us-east-1:111122223333:key/<key-id>")]
    [InlineData("s3:DeleteObject", "arn:aws:s3:::<bucket-name>/*")]
    public async Task Without_one_in_scope_a_placeholder_of_its_type_is_left(string action, string resources)
    {
        var mended = await Mending.MendAll(TestCode.Stack($$"""        var json = @"{""Statement"": [{""Effect"": ""Allow"", ""Action"": ""{{action}}"", ""Resource"": ""*""}]}";"""));

        Assert.DoesNotContain(await TestCode.Findings(mended), static finding => !finding.StartsWith("NRA4523", StringComparison.Ordinal));
        var line = Assert.Single(mended.Split('\n'), static line => line.Contains("var json", StringComparison.Ordinal));
        Assert.Equal([$"Allow: Action {action}; Resource {resources}"], TemplateStatements.Of(Execution.Json(line)));
    }
}
