using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Tests.Verification;
using NotebookRoleAnalyzers.Tests.Verification.Forms;

namespace NotebookRoleAnalyzers.Tests.Rules.Validity;

/// <summary>NRA4018.</summary>
public sealed class ConditionKeyNeverSentTests
{
    private const string Prefix = """{"StringLike":{"s3:prefix":"drafts/*"}}""";

    private static string Json(string actions, string conditions, string effect = "Allow") =>
        TestCode.Stack("var json = \"\"\"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"" + effect + "\"," + actions + ",\"Resource\":\"arn:aws:s3:::notes*\",\"Condition\":" + conditions + "}]}\"\"\";");

    private static string Of(string action, string conditions, string effect = "Allow") => Json("\"Action\":\"" + action + "\"", conditions, effect);

    // What else is wrong with an action on a bucket is another rule's.
    private static async Task<string> Found(string source) =>
        string.Join("|", (await TestCode.Findings(source)).Where(static finding => finding.StartsWith("NRA4018", StringComparison.Ordinal)).Select(static finding => finding["NRA4018 ".Length..]));

    private static async Task<string> Message(string source) =>
        Assert.Single(await TestCode.Analyze(TestCode.Compile(source)), static found => found.Id == "NRA4018").GetMessage(System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("s3:GetObject", "s3:prefix")]
    [InlineData("s3:getobject", "S3:Prefix")]
    [InlineData("s3:Get*", "s3:prefix")]
    [InlineData("s3:GetObject", "s3:max-keys")]
    [InlineData("s3:GetObject", "s3:x-amz-acl")]
    [InlineData("s3:ListBucket", "s3:x-amz-server-side-encryption")]
    [InlineData("s3:DeleteObject", "s3:ExistingObjectTag/team")]
    [InlineData("s3:PutObject", "s3:ExistingObjectTag/team")]
    [InlineData("s3:PutObjectTagging", "s3:prefix")]
    [InlineData("iam:GetRole", "iam:PassedToService")]
    [InlineData("sts:AssumeRole", "iam:PassedToService")]
    [InlineData("sagemaker:CreateModel", "iam:PassedToService")]
    [InlineData("iam:CreateRole", "iam:AWSServiceName")]
    [InlineData("sts:AssumeRoleWithWebIdentity", "sts:ExternalId")]
    [InlineData("dynamodb:ListTables", "dynamodb:LeadingKeys")]
    [InlineData("kms:DescribeKey", "kms:EncryptionContext:team")]
    [InlineData("s3:GetObject", "kms:ViaService")]
    [InlineData("kms:ListKeys", "kms:KeySpec")]
    [InlineData("ec2:DescribeInstances", "ec2:ResourceTag/team")]
    [InlineData("ec2:DescribeInstances", "aws:ResourceTag/team")]
    [InlineData("ec2:DescribeInst*s", "AWS:resourcetag/team")]
    [InlineData("ec2:TerminateInstances", "ec2:CreateAction")]
    [InlineData("ecr:GetAuthorizationToken", "ecr:ResourceTag/team")]
    [InlineData("lambda:InvokeFunction", "lambda:FunctionArn")]
    [InlineData("secretsmanager:GetSecretValue", "secretsmanager:Name")]
    [InlineData("ssm:GetParameter", "ssm:Overwrite")]
    [InlineData("cloudwatch:PutMetricData", "ec2:Region")]
    public async Task A_key_of_other_actions_is_found(string action, string key) => Assert.Equal($"\"{key}\"", await Found(Of(action, "{\"StringEquals\":{\"" + key + "\":\"1\"}}")));

    [Theory]
    [InlineData("s3:ListBucket", "s3:prefix")]
    [InlineData("s3:List*", "s3:prefix")]
    [InlineData("s3:*", "s3:prefix")]
    [InlineData("*", "s3:prefix")]
    [InlineData("s*:GetObject", "s3:prefix")]
    [InlineData("s3:GetObjct", "s3:prefix")]
    [InlineData("s3:Nothing*", "s3:prefix")]
    [InlineData("nothing:Get", "s3:prefix")]
    [InlineData("s3:GetObject", "aws:SourceVpce")]
    [InlineData("s3:GetObject", "aws:TagKeys")]
    [InlineData("s3:GetObject", "aws:ResourceTag/team")]
    [InlineData("ec2:StopInstances", "aws:ResourceTag/team")]
    [InlineData("ec2:ModifyIdFormat", "aws:ResourceTag/team")]
    [InlineData("lambda:ListFunctions", "aws:ResourceTag/team")]
    [InlineData("ec2:DescribeInstances", "aws:RequestTag/team")]
    [InlineData("ec2:Desc*", "aws:ResourceTag/team")]
    [InlineData("s3:GetObject", "s3:nothing")]
    [InlineData("s3:GetObject", "prefix")]
    [InlineData("s3:GetObject", ":prefix")]
    [InlineData("s3:GetObject", "saml:aud")]
    [InlineData("s3:GetObject", "SAML:aud")]
    [InlineData("s3:GetObject", "graph.facebook.com:app_id")]
    [InlineData("s3:GetObject", "accounts.google.com:aud")]
    [InlineData("s3:GetObject", "cognito-identity.amazonaws.com:aud")]
    [InlineData("s3:GetObject", "oidc.eks.us-east-1.amazonaws.com/id/A:sub")]
    [InlineData("s3:GetObject", "token.actions.githubusercontent.com:sub")]
    [InlineData("ec2:RunInstances", "ec2:SourceInstanceARN")]
    [InlineData("s3:ListBucket", "lambda:SourceFunctionArn")]
    [InlineData("kms:CreateKey", "kms:CustomerMasterKeySpec")]
    [InlineData("s3:PutAccessPointPublicAccessBlock", "s3:TlsVersion")]
    [InlineData("s3express:CreateSession", "s3:prefix")]
    [InlineData("ssm:StartSession", "ec2:ResourceTag/team")]
    [InlineData("ec2:StopInstances", "ec2:InstanceType")]
    [InlineData("ec2:ModifyIdFormat", "ec2:ResourceTag/team")]
    [InlineData("sts:TagSession", "sts:ExternalId")]
    [InlineData("iam:DeleteServiceLinkedRole", "iam:AWSServiceName")]
    [InlineData("s3:PutObjectTagging", "s3:x-amz-storage-class")]
    [InlineData("sns:Publish", "sns:Protocol")]
    [InlineData("sagemaker:CreateModel", "sagemaker:WorkteamType")]
    [InlineData("kms:Decrypt", "kms:EncryptionContext:team")]
    public async Task A_key_that_is_or_may_be_sent_is_silent(string action, string key) => Assert.Empty(await Found(Of(action, "{\"StringEquals\":{\"" + key + "\":\"1\"}}")));

    [Theory]
    [InlineData("""["s3:GetObject","s3:ListBucket"]""", "")]
    [InlineData("""["s3:GetObject","s3:PutObject"]""", "\"s3:prefix\"")]
    [InlineData("""["s3:GetObject","nothing:Get"]""", "")]
    [InlineData("""["s3:GetObject","sqs:SendMessage"]""", "\"s3:prefix\"")]
    public async Task One_action_that_sends_it_is_enough(string actions, string expected) => Assert.Equal(expected, await Found(Json("\"Action\":" + actions, Prefix)));

    [Fact]
    public async Task All_but_some_actions_are_silent() => Assert.Empty(await Found(Json("\"NotAction\":\"s3:ListBucket\"", Prefix, "Deny")));

    [Theory]
    [InlineData("Allow", "StringEquals", "x", "so this 'Allow' never applies")]
    [InlineData("Deny", "StringLike", "x", "so this 'Deny' never applies")]
    [InlineData("Deny", "ForAnyValue:StringNotLike", "x", "so this 'Deny' never applies")]
    [InlineData("Deny", "Null", "false", "so this 'Deny' never applies")]
    [InlineData("Allow", "Null", "True", "so the condition always holds, as if it weren't there")]
    [InlineData("Deny", "StringNotEquals", "x", "so the condition always holds, as if it weren't there")]
    [InlineData("Allow", "StringEqualsIfExists", "x", "so the condition always holds, as if it weren't there")]
    [InlineData("Allow", "ForAllValues:StringLike", "x", "so the condition always holds, as if it weren't there")]
    public async Task The_message_tells_what_follows(string effect, string name, string value, string outcome) => Assert.Equal(
        $"No request for 's3:GetObject' carries 's3:prefix', {outcome}; the key comes with 's3:ListBucket' and 's3:ListBucketVersions': test it there, or another key here",
        await Message(Of("s3:GetObject", "{\"" + name + "\":{\"s3:prefix\":\"" + value + "\"}}", effect)));

    [Fact]
    public async Task The_message_names_the_first_actions_only() => Assert.Equal(
        "No request for 'kms:DescribeKey', 'kms:ListKeys' or 2 others carries 'kms:EncryptionContextKeys', so this 'Allow' never applies; the key comes with 'kms:Decrypt', 'kms:Encrypt' and 8 others: test it there, or another key here",
        await Message(Json("""  "Action":["kms:DescribeKey","kms:ListKeys","kms:GetKeyPolicy","kms:ListGrants"]""", """{"ForAnyValue:StringEquals":{"kms:EncryptionContextKeys":"team"}}""")));

    [Fact]
    public async Task The_message_tells_what_a_resources_tags_come_with() => Assert.Equal(
        "No request for 'ec2:DescribeInstances' carries 'aws:ResourceTag/team', so this 'Allow' never applies; the key comes with actions on single resources: test it there, or another key here",
        await Message(Of("ec2:DescribeInstances", """{"StringEquals":{"aws:ResourceTag/team":"a"}}""")));

    [Theory]
    [InlineData("\"s3:max-keys\"", """{"Bool":{"s3:max-keys":"true"}}""")]
    [InlineData("\"s3:max-keys\"", """{"NumericEquals":{"s3:max-keys":"many"}}""")]
    [InlineData("\"s3:prefix\"", """{"StringEquals":{"s3:prefix":"drafts/*"}}""")]
    [InlineData("\"dynamodb:LeadingKeys\"", """{"StringEquals":{"dynamodb:LeadingKeys":"a"}}""")]
    [InlineData("\"s3:prefix\"|\"s3:delimiter\"", """{"StringEquals":{"s3:prefix":"drafts/*"},"StringLike":{"s3:delimiter":"/"}}""")]
    public async Task What_else_is_wrong_with_the_condition_is_not_said(string keys, string conditions) =>
        Assert.Equal(keys.Split('|').Select(static key => "NRA4018 " + key), await TestCode.Findings(Of("s3:GetObject", conditions)));

    [Fact]
    public async Task What_is_wrong_with_its_neighbours_is_said() =>
        Assert.Equal(["NRA4018 \"s3:prefix\"", "NRA4020 \"team-*\""], await TestCode.Findings(Of("s3:GetObject", """{"StringEquals":{"s3:prefix":"drafts/*","aws:PrincipalTag/team":"team-*"}}""")));

    [Fact]
    public async Task An_action_that_an_option_adds_may_send_it()
    {
        var compilation = TestCode.Compile(Of("s3:GetObj*", Prefix));

        Assert.Contains(await TestCode.Analyze(compilation), static found => found.Id == "NRA4018");
        Assert.DoesNotContain(await TestCode.Analyze(compilation, new Settings("root = true\n[*.cs]\nnotebook_role.additional_actions = s3:GetObjectTwice\n")), static found => found.Id == "NRA4018");
    }

    public static TheoryData<string> Forms => [.. PolicyForms.Cdk.Keys, .. PolicyForms.Sdk.Keys, .. PolicyForms.Json.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task It_is_found_in_every_form(string form)
    {
        var write = PolicyForms.Cdk.GetValueOrDefault(form) ?? PolicyForms.Json.GetValueOrDefault(form) ?? PolicyForms.Sdk[form];
        var sample = new PolicySample("a key never sent", """{"Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":["arn:aws:s3:::notes/*"],"Condition":{"StringLike":{"s3:prefix":["drafts/*"]}}}]}""");

        Assert.Equal("NRA4018", Assert.Single(await TestCode.Analyze(TestCode.Compile(TestCode.Stack("        const string name = \"\";\n" + write(sample))))).Id);
    }

    [Theory]
    [InlineData("""statement.AddActions("s3:GetObject"); statement.AddCondition("StringLike", prefix);""", "\"s3:prefix\"")]
    [InlineData("""statement.AddActions(id == "a" ? "s3:GetObject" : "s3:PutObject"); statement.AddCondition("StringLike", prefix);""", "\"s3:prefix\"")]
    [InlineData("""statement.AddActions(id == "a" ? "s3:GetObject" : "s3:ListBucket"); statement.AddCondition("StringLike", prefix);""", "")]
    [InlineData("""statement.AddActions("s3:GetObject", Node.Id); statement.AddCondition("StringLike", prefix);""", "")]
    [InlineData("""statement.AddActions("s3:GetObject"); statement.AddCondition(Node.Id, prefix);""", "")]
    [InlineData("""statement.AddActions("s3:GetObject"); if (id == "a") statement.AddCondition("StringLike", prefix);""", "")]
    [InlineData("""statement.AddActions("s3:GetObject"); statement.AddCondition("StringLike", prefix); if (id == "a") statement.AddActions("s3:ListBucket");""", "")]
    [InlineData("""statement.AddActions("s3:GetObject"); statement.AddCondition("Null", new Dictionary<string, object> { ["s3:prefix"] = Node.Id });""", "")]
    [InlineData("""statement.Effect = id == "a" ? Effect.ALLOW : Effect.DENY; statement.AddActions("s3:GetObject"); statement.AddCondition("StringLike", prefix);""", "")]
    public async Task What_the_code_decides_is_not_certain(string statements, string expected) => Assert.Equal(expected, await Found(TestCode.Stack(
        $$"""var prefix = new Dictionary<string, object> { ["s3:prefix"] = "drafts/*" }; var statement = new PolicyStatement(); statement.AddResources("arn:aws:s3:::notes/*"); {{statements}}""")));

    [Theory]
    [InlineData("StringEquals", "x", Answer.No)]
    [InlineData("StringNotEquals", "x", Answer.Yes)]
    [InlineData("ForAllValues:StringEquals", "x", Answer.Yes)]
    [InlineData("ForAllValues:StringNotEquals", "x", Answer.Yes)]
    [InlineData("ForAnyValue:StringNotEquals", "x", Answer.No)]
    [InlineData("ForAnyValue:StringNotEqualsIfExists", "x", Answer.Yes)]
    [InlineData("NotIpAddress", "192.0.2.0/24", Answer.Yes)]
    [InlineData("Bool", "false", Answer.No)]
    [InlineData("Null", "true", Answer.Yes)]
    [InlineData("Null", "FALSE", Answer.No)]
    [InlineData("Null", "x", Answer.Maybe)]
    internal void An_absent_key_meets_what_is_negated_or_asks_for_it(string name, string value, Answer answer)
    {
        var condition = TestCode.Read(Of("s3:GetObject", "{\"" + name + "\":{\"aws:PrincipalTag/team\":\"" + value + "\"}}")).SelectMany(static model => model.Statements).Single().Conditions.All.Single();

        Assert.Equal(answer, ConditionOperator.Parse(name)!.IsMetWithoutKey(condition.Values));
    }
}
