using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

/// <summary>NRA1009 and <see cref="GuardServiceAccess"/>.</summary>
public sealed class GuardServiceAccessTests
{
    private const string Queue = """var q = new Amazon.CDK.AWS.SQS.Queue(this, "Q"); """;

    public static TheoryData<string, string> Accesses => new()
    {
        { Bucket("""Principals = new[] { new ServicePrincipal("rds.amazonaws.com") }, Actions = new[] { "s3:PutObject" }, Resources = new[] { "*" }"""), "rds" },
        { Bucket("""Principals = [new ServicePrincipal("rds")], Actions = ["s3:PutObject"], Resources = ["*"], Conditions = new Dictionary<string, object> { ["Bool"] = new Dictionary<string, object> { ["aws:SecureTransport"] = "true" } }"""), "rds" },
        { Queue + """var s = new PolicyStatement(); s.AddActions("sqs:SendMessage"); s.AddResources("*"); s.AddServicePrincipal("iot.amazonaws.com"); q.AddToResourcePolicy(s);""", "iot" },
        { """new Key(this, "K").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Principals = [new ServicePrincipal("bedrock.amazonaws.com")], Actions = ["kms:Decrypt"], Resources = ["*"] }));""", "bedrock" },
        { """new Amazon.CDK.AWS.SQS.CfnQueuePolicy(this, "P", new Amazon.CDK.AWS.SQS.CfnQueuePolicyProps { Queues = new[] { "u" }, PolicyDocument = new Dictionary<string, object> { ["Statement"] = new[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = new Dictionary<string, object> { ["Service"] = "iot.amazonaws.com" }, ["Action"] = "sqs:SendMessage", ["Resource"] = "*" } } } });""", "iot" },
    };

    [Theory]
    [MemberData(nameof(Accesses))]
    public async Task A_resource_is_guarded_where_its_policy_is_written(string statements, string service)
    {
        var source = TestCode.Stack(statements);
        Assert.Equal(["NRA1009"], (await TestCode.Analyze(TestCode.Compile(source))).Select(static diagnostic => diagnostic.Id));

        var mended = await Mending.MendAll(source);

        Assert.Empty(await TestCode.Analyze(TestCode.Compile(mended)));
        var statement = Assert.Single(TemplateStatements.Of(Synthesis.Template(mended)), line => line.Contains($"Principal Service {service}", StringComparison.Ordinal));
        Assert.Contains($"Condition ArnLike aws:SourceArn arn:{{?}}:{service}:{{?}}:{{?}}:", statement, StringComparison.Ordinal);
        Assert.Contains("Condition StringEquals aws:SourceAccount {?}", statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_permission_of_the_CDK_gets_both_properties()
    {
        const string permission = """new Amazon.CDK.AWS.Lambda.CfnPermission(this, "P", new Amazon.CDK.AWS.Lambda.CfnPermissionProps { Action = "lambda:InvokeFunction", FunctionName = "f", Principal = "iot.amazonaws.com" });""";

        var mended = await Mending.MendAll(TestCode.Stack(permission));

        var properties = Synthesis.Template(mended)["Resources"]!["P"]!["Properties"]!;
        Assert.Equal("""{"Ref":"AWS::AccountId"}""", properties["SourceAccount"]!.ToJsonString());
        Assert.Contains(":iot:", properties["SourceArn"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""new Amazon.Lambda.Model.AddPermissionRequest { FunctionName = "f", StatementId = "s", Action = "lambda:InvokeFunction", Principal = {|NRA1009:"iot.amazonaws.com"|} }""", """new Amazon.Lambda.Model.AddPermissionRequest { FunctionName = "f", StatementId = "s", Action = "lambda:InvokeFunction", Principal = "iot.amazonaws.com", SourceAccount = accountId, SourceArn = $"arn:aws:iot:{region}:{accountId}:*" }""")]
    public Task A_permission_of_the_SDK_gets_what_is_in_scope(string flagged, string @fixed) => FixVerifier<GuardServiceAccess>.Verify(Request(flagged), Request(@fixed));

    [Fact]
    public async Task JSON_that_a_bucket_is_given_is_guarded()
    {
        const string put = """"var json = """{"Statement":[{"Effect":"Allow","Principal":{"Service":"rds.amazonaws.com"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::b/*"}]}"""; new Amazon.S3.Model.PutBucketPolicyRequest { BucketName = "b", Policy = json };"""";
        var source = TestCode.Stack(put);
        Assert.Equal(["NRA1009 \"rds.amazonaws.com\""], await TestCode.Findings(source));

        var mended = await Mending.MendAll(source);

        Assert.Contains("\"aws:SourceAccount\"", mended, StringComparison.Ordinal);
        Assert.Empty(await TestCode.Findings(mended));
    }

    [Theory]
    [InlineData("""Principals = [new ServicePrincipal("s3.amazonaws.com")], Actions = ["s3:PutObject"], Resources = ["*"]""")]
    [InlineData("""Principals = [new ServicePrincipal("lambda.amazonaws.com")], Actions = ["s3:PutObject"], Resources = ["*"]""")]
    [InlineData("""Principals = [new ServicePrincipal("rds.amazonaws.com")], Actions = ["s3:PutObject", "kms:Encrypt"], Resources = ["*"], Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["kms:ViaService"] = "s3.us-east-1.amazonaws.com" } }""")]
    [InlineData("""Principals = [new ServicePrincipal("rds.amazonaws.com")], Actions = ["s3:PutObject"], Resources = ["*"], Conditions = new Dictionary<string, object> { ["StringEqualsIfExists"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account } }""")]
    [InlineData("""Principals = [new ServicePrincipal("rds.amazonaws.com")], Actions = ["s3:PutObject"], Resources = ["*"], Conditions = (Dictionary<string, object>)AppDomain.CurrentDomain.GetData("x")""")]
    [InlineData("""Principals = [new ServicePrincipal("rds.amazonaws.com")], Actions = ["s3:PutObject"], Resources = ["*"], Effect = Effect.DENY""")]
    [InlineData("""Principals = [new ServicePrincipal(Node.Id)], Actions = ["s3:PutObject"], Resources = ["*"]""")]
    public async Task What_is_restricted_or_not_certain_is_silent(string statement) => Assert.Empty(await TestCode.Findings(TestCode.Stack(Bucket(statement))));

    [Fact]
    public async Task A_denial_by_source_beside_guards_too() => Assert.Empty(await TestCode.Findings(TestCode.Stack(""""
        var json = """{"Statement":[{"Effect":"Allow","Principal":{"Service":"rds.amazonaws.com"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::b/*"},{"Effect":"Deny","Principal":{"Service":"rds.amazonaws.com"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::b/*","Condition":{"StringNotEquals":{"aws:SourceAccount":"111122223333"}}}]}""";
        new Amazon.S3.Model.PutBucketPolicyRequest { BucketName = "b", Policy = json };
        """")));

    [Fact]
    public async Task Two_kinds_of_principals_have_the_id_without_a_fix() => Assert.Equal(
        ["NRA1509 \"rds.amazonaws.com\""],
        await TestCode.Findings(TestCode.Stack(Bucket("""Principals = new IPrincipal[] { new ServicePrincipal("rds.amazonaws.com"), new ServicePrincipal("s3.amazonaws.com") }, Actions = ["s3:PutObject"], Resources = ["*"]"""))));

    private static string Bucket(string statement) => $$"""new Bucket(this, "B").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { {{statement}} }));""";

    private static string Request(string request) => TestCode.Stack("", $$"""
            public static void Allow(string accountId, string region, Amazon.Lambda.IAmazonLambda lambda) => lambda.AddPermissionAsync({{request}});
        """);
}
