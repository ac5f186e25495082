using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Rules.Grants;
using NotebookRoleAnalyzers.Tests.Verification;
using NotebookRoleAnalyzers.Tests.Verification.Forms;

namespace NotebookRoleAnalyzers.Tests.Rules.Grants;

/// <summary>NRA2005.</summary>
public sealed class AnyResourceTests
{
    [Theory]
    [InlineData("s3:GetObject", "bucket")]
    [InlineData("S3:putobject", "bucket")]
    [InlineData("s3:ListBucket", "bucket")]
    [InlineData("s3:PutBucketPolicy", "bucket")]
    [InlineData("s3:*Object", "bucket")]
    [InlineData("dynamodb:Query", "table")]
    [InlineData("dynamodb:*Item", "table")]
    [InlineData("sqs:SendMessage", "queue")]
    [InlineData("kinesis:PutRecord*", "data stream")]
    [InlineData("firehose:PutRecordBatch", "Firehose stream")]
    [InlineData("lambda:InvokeFunction", "function")]
    [InlineData("states:StartExecution", "state machine")]
    [InlineData("ssm:GetParametersByPath", "parameter")]
    [InlineData("secretsmanager:PutSecretValue", "secret")]
    [InlineData("kms:ScheduleKeyDeletion", "key")]
    public async Task What_is_read_or_changed_everywhere_is_flagged(string action, string type) =>
        Assert.Equal($"'{action}' on '*' reaches every {type} of the account, also those of other teams; name the ARN of the {type} in use", Assert.Single(await Messages(action, "*")));

    [Theory]
    [InlineData("s3:ListAllMyBuckets")]
    [InlineData("s3:Get*")]
    [InlineData("s3:GetBucketLocation")]
    [InlineData("s3:CreateBucket")]
    [InlineData("s3:PutStorageLensConfiguration")]
    [InlineData("dynamodb:ListTables")]
    [InlineData("dynamodb:CreateTable")]
    [InlineData("sqs:GetQueueUrl")]
    [InlineData("sqs:*")]
    [InlineData("kinesis:UpdateShardCount")]
    [InlineData("lambda:CreateEventSourceMapping")]
    [InlineData("lambda:ListFunctions")]
    [InlineData("states:SendTaskSuccess")]
    [InlineData("ssm:DescribeParameters")]
    [InlineData("secretsmanager:GetSecretValue")]
    [InlineData("kms:Decrypt")]
    [InlineData("kms:CreateGrant")]
    [InlineData("sns:Publish")]
    [InlineData("translate:TranslateText")]
    [InlineData("logs:PutLogEvents")]
    [InlineData("ecr:BatchGetImage")]
    [InlineData("*")]
    public async Task What_may_need_any_resource_or_has_another_finding_is_silent(string action) => Assert.Empty(await Messages(action, "*"));

    [Fact]
    public async Task The_network_channel_of_notebooks_is_silent() => Assert.All(NotebookPermissions.NetworkChannel.Add(NotebookPermissions.Tagging), static action => Assert.Null(ScopableType.Of(action)));

    [Theory]
    [InlineData("s3:GetObject", "arn:aws:s3:::*", true)]
    [InlineData("s3:GetObject", "arn:aws:s3:::*/*", true)]
    [InlineData("s3:ListBucket", "arn:aws:s3:::notes-*", false)]
    [InlineData("s3:GetObject", "arn:aws:s3:::notes/*", false)]
    [InlineData("dynamodb:PutItem", "arn:aws:dynamodb:us-east-1:111122223333:table/*", true)]
    [InlineData("dynamodb:PutItem", "arn:aws:dynamodb:us-east-1:111122223333:table/notes*", false)]
    [InlineData("sqs:SendMessage", "arn:aws:sqs:*:*:*", true)]
    [InlineData("ssm:GetParameter", "arn:aws:ssm:us-east-1:111122223333:parameter/notes/*", false)]
    public async Task An_ARN_that_leaves_nothing_out_is_as_wide(string action, string resource, bool isFlagged) => Assert.Equal(isFlagged, (await Messages(action, resource)).Any());

    public static TheoryData<string, string?> Statements => new()
    {
        { """{"Effect":"Allow","Action":["s3:GetObject","s3:GetBucketLocation","s3:ListBucket"],"Resource":"*"}""", "NRA2005 's3:GetObject' and 's3:ListBucket'" },
        { """{"Effect":"Allow","Action":["sqs:SendMessage","ec2:DescribeVpcs"],"Resource":["*"]}""", "NRA2005 'sqs:SendMessage'" },
        { """{"Effect":"Allow","Action":["sqs:SendMessage","dynamodb:GetItem"],"Resource":"*"}""", "NRA2505 'sqs:SendMessage' and 'dynamodb:GetItem'" },
        { """{"Effect":"Allow","Action":["s3:*","s3:GetObject"],"Resource":"*"}""", null },
        { """{"Effect":"Allow","Action":["*","sqs:SendMessage"],"Resource":"*"}""", null },
        { """{"Effect":"Allow","Action":["kms:Decrypt","kms:DisableKey"],"Resource":"*"}""", null },
        { """{"Effect":"Deny","Action":"sqs:SendMessage","Resource":"*"}""", null },
        { """{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"s3:GetObject","Resource":"*"}""", null },
        { """{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"*","Condition":{"StringEquals":{"aws:ResourceTag/team":"a"}}}""", null },
        { """{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}""", "NRA2005 'sqs:SendMessage'" },
        { """{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"*"},{"Effect":"Deny","Action":"sqs:*","NotResource":"arn:aws:sqs:us-east-1:111122223333:notes"}""", null },
        { """{"Effect":"Allow","Action":"s3:GetObject","NotResource":"arn:aws:s3:::a/*"}""", null },
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task One_finding_names_the_actions_that_can_be_narrowed(string statements, string? found)
    {
        var findings = await Findings("var json = \"\"\"{\"Statement\":[" + statements + "] }\"\"\";");

        Assert.Equal(found is null ? [] : [found], findings.Select(static finding => finding[..finding.IndexOf(" on ", StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("""new Key(this, "K").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["kms:ScheduleKeyDeletion"], Resources = ["*"], Principals = [new AccountRootPrincipal()] }));""")]
    [InlineData("""new Bucket(this, "B").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["*"], Principals = [new AccountRootPrincipal()] }));""")]
    [InlineData("""new PolicyStatement(new PolicyStatementProps { Actions = ["sqs:SendMessage"], Resources = [Node.Id == "a" ? "*" : "arn:aws:sqs:us-east-1:111122223333:q"] });""")]
    [InlineData("""new PolicyStatement(new PolicyStatementProps { Actions = ["sqs:SendMessage"], Resources = ["*"], Conditions = (Dictionary<string, object>)Node.TryGetContext("c") });""")]
    [InlineData("""new Amazon.CDK.AWS.SQS.Queue(this, "Q").GrantSendMessages(new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() }));""")]
    [InlineData("""var s = new PolicyStatement(new PolicyStatementProps { Actions = ["sqs:SendMessage"], Resources = ["*"] }); s.AddSourceAccountCondition(Account);""")]
    public async Task What_is_held_elsewhere_or_not_certain_is_silent(string statements) => Assert.Empty(await Findings(statements));

    public static TheoryData<string> Forms => [.. PolicyForms.Cdk.Keys, .. PolicyForms.Sdk.Keys, .. PolicyForms.Json.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task It_is_found_and_mended_in_every_form(string form)
    {
        var write = PolicyForms.Cdk.GetValueOrDefault(form) ?? PolicyForms.Json.GetValueOrDefault(form) ?? PolicyForms.Sdk[form];
        var source = TestCode.Stack("        const string name = \"\";\n" + write(new PolicySample("wide", """{"Statement":[{"Effect":"Allow","Action":["sqs:SendMessage","sqs:GetQueueUrl"],"Resource":["*"]}]}""")));

        var found = Assert.Single(await Findings(source, isWhole: true))[..7];
        var mended = await Mending.MendAll(source);

        Assert.Contains(found, (string[])["NRA2005", "NRA2505"]);
        Assert.Equal(found == "NRA2005", mended.Contains("<queue-name>", StringComparison.Ordinal));
        Assert.Equal(found == "NRA2505", (await Findings(mended, isWhole: true)).Any());
        TestCode.AssertCompiles(TestCode.Compile(mended));
    }

    private static async Task<IEnumerable<string>> Messages(string action, string resource) =>
        (await Findings($$"""new PolicyStatement(new PolicyStatementProps { Actions = ["{{action}}"], Resources = ["{{resource}}"] });""")).Select(static finding => finding[8..]);

    private static async Task<IEnumerable<string>> Findings(string code, bool isWhole = false) =>
        (await TestCode.Analyze(TestCode.Compile(isWhole ? code : TestCode.Stack(code)))).Where(static diagnostic => diagnostic.Id is "NRA2005" or "NRA2505").Select(static diagnostic => diagnostic.Id + " " + diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
}
