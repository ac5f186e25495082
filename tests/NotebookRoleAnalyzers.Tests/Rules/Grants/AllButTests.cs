using NotebookRoleAnalyzers.Tests.Verification;
using NotebookRoleAnalyzers.Tests.Verification.Forms;

namespace NotebookRoleAnalyzers.Tests.Rules.Grants;

/// <summary>NRA2008, NRA2009 and NRA2010.</summary>
public sealed class AllButTests
{
    private const string Role = """var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });""" + "\n";

    private static string Statement(string properties) => "new PolicyStatement(new PolicyStatementProps { " + properties + " });";

    private static string OfBucket(string properties) => "new Bucket(this, \"B\").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = [\"s3:GetObject\"], Resources = [\"*\"], " + properties + " }));";

    private static string Condition(string operation, string key, string value) =>
        $$"""Conditions = new Dictionary<string, object> { ["{{operation}}"] = new Dictionary<string, object> { ["{{key}}"] = "{{value}}" } }""";

    public static TheoryData<string, string> Flagged => new()
    {
        { Statement("""NotActions = ["iam:*", "organizations:*"], Resources = ["*"]"""), "NRA2008 \"iam:*\"" },
        { Statement("""NotActions = ["iam:*"], Resources = ["*"], """ + Condition("Bool", "aws:SecureTransport", "true")), "NRA2008 \"iam:*\"" },
        { Statement("""NotActions = ["iam:*"], NotResources = ["arn:aws:s3:::a"]"""), "NRA2008 \"iam:*\", NRA2009 \"arn:aws:s3:::a\"" },
        { Statement("""Actions = ["s3:GetObject"], NotResources = ["arn:aws:s3:::a/*", "arn:aws:s3:::b/*"]"""), "NRA2009 \"arn:aws:s3:::a/*\"" },
        { Statement("""Actions = ["ec2:CreateVpcEndpoint"], NotResources = ["arn:aws:ec2:*:*:vpc-endpoint/*", "arn:aws:ec2:*:*:vpc/vpc-1"]"""), "NRA2009 \"arn:aws:ec2:*:*:vpc-endpoint/*\"" },
        { Statement("""Actions = ["s3:GetObject"], NotResources = [$"{new Bucket(this, "B").BucketArn}/*"]"""), "NRA2009 $\"{new Bucket(this, \"B\").BucketArn}/*\"" },
        { """var json = "{\"Statement\":[{\"Effect\":\"Allow\",\"NotAction\":\"iam:*\",\"Resource\":\"*\"}]}";""", "NRA2008 \\\"iam:*\\\"" },
        { """var s = new PolicyStatement(); s.AddNotActions("iam:*"); s.AddAllResources();""", "NRA2008 \"iam:*\"" },
        { OfBucket("""NotPrincipals = [new ArnPrincipal("arn:aws:iam::111122223333:role/a")]"""), "NRA2010 new ArnPrincipal(\"arn:aws:iam::111122223333:role/a\")" },
        { """new Key(this, "K").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["kms:Decrypt"], Resources = ["*"], NotPrincipals = [new AccountRootPrincipal()] }));""", "NRA2010 new AccountRootPrincipal()" },

        // Where it can't stand at all, that is the one finding.
        { Role + """role.AssumeRolePolicy.AddStatements(new PolicyStatement(new PolicyStatementProps { Actions = ["sts:AssumeRole"], NotPrincipals = [new AccountRootPrincipal()] }));""", "NRA4006 new AccountRootPrincipal()" },
        { Role + """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["sqs:SendMessage"], Resources = ["arn:aws:sqs:us-east-1:111122223333:q"], NotPrincipals = [new AccountRootPrincipal()] }));""", "NRA4006 new AccountRootPrincipal()" },
    };

    [Theory]
    [MemberData(nameof(Flagged))]
    public async Task All_but_some_is_flagged(string statements, string findings) => Assert.Equal(findings, string.Join(", ", await TestCode.Findings(TestCode.Stack(statements))));

    public static TheoryData<string> Silent =>
    [
        Statement("""Effect = Effect.DENY, NotActions = ["iam:*"], NotResources = ["arn:aws:s3:::a"]"""),
        Statement("""NotActions = ["iam:*"], Resources = ["*"], """ + Condition("StringEquals", "aws:ResourceTag/team", "notebooks")),
        Statement("""Actions = ["s3:GetObject"], NotResources = ["arn:aws:s3:::a/*"], """ + Condition("StringEquals", "aws:PrincipalOrgID", "o-1")),
        Statement("""Actions = ["ec2:CreateVpcEndpoint"], NotResources = ["arn:aws:ec2:*:*:vpc-endpoint/*"]"""),
        Statement("""NotActions = Account == "1" ? ["iam:*"] : [], Resources = ["*"]"""),
        Statement("""NotActions = ["iam:*"], Resources = ["*"], Conditions = (Dictionary<string, object>)Node.TryGetContext("c")"""),
        OfBucket("""Effect = Effect.DENY, NotPrincipals = [new AccountRootPrincipal()]"""),
        OfBucket("""NotPrincipals = [new AccountRootPrincipal()], """ + Condition("StringEquals", "aws:PrincipalOrgID", "o-1")),

        // What an endpoint lets pass is granted elsewhere.
        """
        var endpoint = new Vpc(this, "V").AddGatewayEndpoint("S3", new GatewayVpcEndpointOptions { Service = GatewayVpcEndpointAwsService.S3 });
        endpoint.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Principals = [new AnyPrincipal()], NotActions = ["s3:DeleteObject"], Resources = ["*"] }));
        """,
        """var json = "{\"Statement\":[{\"Effect\":\"Allow\",\"NotPrincipal\":{\"AWS\":\"111122223333\"},\"Action\":\"s3:GetObject\",\"Resource\":\"*\"}]}";""",
    ];

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_denies_or_is_scoped_or_not_certain_is_silent(string statements) => Assert.Empty(await TestCode.Findings(TestCode.Stack(statements)));

    public static TheoryData<string> Forms => [.. PolicyForms.Cdk.Keys, .. PolicyForms.Json.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task It_is_flagged_in_every_form(string form)
    {
        var write = PolicyForms.Cdk.GetValueOrDefault(form) ?? PolicyForms.Json[form];
        var code = write(new PolicySample("all but", """{"Statement":[{"Effect":"Allow","NotAction":["iam:*"],"NotResource":["arn:aws:s3:::a"]}]}"""));

        var found = await TestCode.Findings(TestCode.Stack("var name = \"n\";\n" + code));

        Assert.Equal(["NRA2008", "NRA2009"], found.Select(static finding => finding[..7]));
    }
}
