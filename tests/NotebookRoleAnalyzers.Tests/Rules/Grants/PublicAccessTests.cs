using NotebookRoleAnalyzers.Tests.Verification;
using NotebookRoleAnalyzers.Tests.Verification.Forms;

namespace NotebookRoleAnalyzers.Tests.Rules.Grants;

/// <summary>NRA2016.</summary>
public sealed class PublicAccessTests
{
    private static string Bucket(string principals, string more = "", string actions = "\"s3:GetObject\"", string after = "") =>
        $$"""var bucket = new Bucket(this, "B"); bucket.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Principals = new IPrincipal[] { {{principals}} }, Actions = new[] { {{actions}} }, Resources = new[] { bucket.ArnForObjects("*") } {{more}} }));""" + after;

    private static string Condition(string test, string key, string value = "\"x\"") =>
        $$""", Conditions = new Dictionary<string, object> { ["{{test}}"] = new Dictionary<string, object> { ["{{key}}"] = {{value}} } }""";

    private static string Deny(string condition, string actions = "\"s3:*\"") =>
        $$"""bucket.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Effect = Effect.DENY, Principals = new IPrincipal[] { new AnyPrincipal() }, Actions = new[] { {{actions}} }, Resources = new[] { "*" } {{condition}} }));""";

    public static TheoryData<string, string> Flagged => new()
    {
        { Bucket("new AnyPrincipal()"), "new AnyPrincipal()" },
        { Bucket("new StarPrincipal()"), "new StarPrincipal()" },
        { Bucket("new ArnPrincipal(\"*\")"), "\"*\"" },
        { Bucket("new AccountRootPrincipal(), new AnyPrincipal()", actions: "\"s3:*Object\""), "new AnyPrincipal()" },
        { Bucket("new AnyPrincipal()", Condition("Bool", "aws:SecureTransport", "true")), "new AnyPrincipal()" },
        { Bucket("new AnyPrincipal()", Condition("StringLike", "aws:PrincipalArn", "\"*\"")), "new AnyPrincipal()" },
        { Bucket("new AnyPrincipal()", Condition("StringEqualsIfExists", "aws:PrincipalOrgID")), "new AnyPrincipal()" },
        { Bucket("new AnyPrincipal()", after: Deny(Condition("Bool", "aws:SecureTransport", "false"))), "new AnyPrincipal()" },
        { Bucket("new AnyPrincipal()", after: Deny("", "\"s3:DeleteObject\"")), "new AnyPrincipal()" },
        { """new Key(this, "K").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Principals = [new AnyPrincipal()], Actions = ["kms:Decrypt"], Resources = ["*"] }));""", "new AnyPrincipal()" },
        { """new Secret(this, "S").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Principals = [new AnyPrincipal()], Actions = ["secretsmanager:GetSecretValue"], Resources = ["*"] }));""", "new AnyPrincipal()" },
        { """new Amazon.CDK.AWS.SQS.Queue(this, "Q").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Principals = [new AnyPrincipal()], Actions = ["sqs:SendMessage"], Resources = ["*"] }));""", "new AnyPrincipal()" },
        { """new Amazon.CDK.AWS.SNS.Topic(this, "T").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Principals = [new StarPrincipal()], Actions = ["sns:Publish"], Resources = ["*"] }));""", "new StarPrincipal()" },
        { """new Amazon.CDK.AWS.ECR.Repository(this, "R").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Principals = [new AnyPrincipal()], Actions = ["ecr:BatchGetImage"] }));""", "new AnyPrincipal()" },
        { """new Amazon.CDK.AWS.Lambda.CfnPermission(this, "P", new Amazon.CDK.AWS.Lambda.CfnPermissionProps { Action = "lambda:InvokeFunction", FunctionName = "f", Principal = "*" });""", "\"*\"" },
        { """new CfnBucketPolicy(this, "P", new CfnBucketPolicyProps { Bucket = "b", PolicyDocument = new Dictionary<string, object> { ["Statement"] = new[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = "*", ["Action"] = "s3:GetObject", ["Resource"] = "arn:aws:s3:::b/*" } } } });""", "\"*\"" },
        { "object request = new Amazon.S3.Model.PutBucketPolicyRequest { BucketName = \"b\", Policy = \"{\\\"Statement\\\":{\\\"Effect\\\":\\\"Allow\\\",\\\"Principal\\\":{\\\"AWS\\\":\\\"*\\\"},\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Resource\\\":\\\"arn:aws:s3:::b/*\\\"}}\" };", "\\\"*\\\"" },
    };

    [Theory]
    [MemberData(nameof(Flagged))]
    public async Task A_policy_for_everyone_is_flagged(string statements, string place) =>
        Assert.Equal(["NRA2016 " + place], await TestCode.Findings(TestCode.Stack(statements)));

    public static TheoryData<string> Silent =>
    [
        Bucket("new AccountRootPrincipal()"),
        Bucket("new ArnPrincipal(\"arn:aws:iam::111122223333:root\")"),
        Bucket("new OrganizationPrincipal(\"o-1\")"),
        Bucket("new AnyPrincipal().WithConditions(new Dictionary<string, object> { [\"StringEquals\"] = new Dictionary<string, object> { [\"aws:SourceVpce\"] = \"vpce-1\" } })"),
        Bucket("new AnyPrincipal()", Condition("StringEquals", "aws:PrincipalOrgID")),
        Bucket("new AnyPrincipal()", Condition("StringEquals", "AWS:SourceOwner")),
        Bucket("new AnyPrincipal()", Condition("ArnLike", "aws:SourceArn", "\"arn:aws:sns:us-east-1:111122223333:t\"")),
        Bucket("new AnyPrincipal()", Condition("StringEquals", "s3:DataAccessPointAccount", "Account")),
        Bucket("new AnyPrincipal()", Condition("IpAddress", "aws:SourceIp", "\"203.0.113.0/24\"")),
        Bucket("new AnyPrincipal()", ", Conditions = (Dictionary<string, object>)Node.TryGetContext(\"c\")"),
        Bucket("new AnyPrincipal()", ", Effect = Effect.DENY"),
        Bucket("new AnyPrincipal()", after: Deny(Condition("StringNotEquals", "aws:SourceVpce"))),
        Bucket("Account == \"1\" ? new AnyPrincipal() : new AccountRootPrincipal()"),
        """new Bucket(this, "B").GrantPublicAccess();""",
        """new Key(this, "K").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Principals = [new AnyPrincipal()], Actions = ["kms:Decrypt"], Resources = ["*"], Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["kms:CallerAccount"] = Account, ["kms:ViaService"] = $"s3.{Region}.amazonaws.com" } } }));""",
        """
            var endpoint = new Vpc(this, "V").AddGatewayEndpoint("S3", new GatewayVpcEndpointOptions { Service = GatewayVpcEndpointAwsService.S3 });
            endpoint.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Principals = new IPrincipal[] { new AnyPrincipal() }, Actions = new[] { "s3:GetObject" }, Resources = new[] { "*" } }));
            """,
        """new PolicyStatement(new PolicyStatementProps { Principals = new IPrincipal[] { new AnyPrincipal() }, Actions = new[] { "s3:GetObject" }, Resources = new[] { "*" } });""",
        """new Amazon.CDK.AWS.OpenSearchService.CfnDomain(this, "D", new Amazon.CDK.AWS.OpenSearchService.CfnDomainProps { AccessPolicies = new Dictionary<string, object> { ["Statement"] = new[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = new Dictionary<string, object> { ["AWS"] = "*" }, ["Action"] = "es:*", ["Resource"] = "*" } } } });""",
        """new Amazon.CDK.AWS.Lambda.CfnPermission(this, "P", new Amazon.CDK.AWS.Lambda.CfnPermissionProps { Action = "lambda:InvokeFunctionUrl", FunctionName = "f", Principal = "*", FunctionUrlAuthType = "NONE" });""",
    ];

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_is_restricted_or_meant_or_not_certain_is_silent(string statements) =>
        Assert.DoesNotContain(await TestCode.Findings(TestCode.Stack(statements)), static finding => finding.StartsWith("NRA2016", StringComparison.Ordinal));

    // Bytes are no policy to the SDK.
    public static TheoryData<string> Forms => new(PolicyForms.Json.Keys.Where(static form => !form.EndsWith("bytes", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task It_is_flagged_in_every_form_of_a_request(string form)
    {
        var sample = new PolicySample("public", """{"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::notes/*"}]}""");
        var source = TestCode.Stack("const string name = \"n\";\n" + PolicyForms.Json[form](sample) + "\nobject request = new Amazon.S3.Model.PutBucketPolicyRequest { BucketName = \"notes\", Policy = json };");

        Assert.Equal("NRA2016", Assert.Single(await TestCode.Findings(source))[..7]);
    }
}
