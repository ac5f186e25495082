using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Trust;

/// <summary>NRA1013 to NRA1017: who is trusted, and by which action.</summary>
public sealed class TrustedPrincipalTests
{
    private const string GitHub = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com";

    public static TheoryData<string, string> Flagged => new()
    {
        { Role("new StarPrincipal()"), "NRA1013 new StarPrincipal()" },
        { Role("new AnyPrincipal()"), "NRA1013 new AnyPrincipal()" },
        { Role("""new ArnPrincipal("*")"""), "NRA1013 \"*\"" },
        { Role("""new AnyPrincipal().WithConditions(new Dictionary<string, object> { ["Bool"] = new Dictionary<string, object> { ["aws:SecureTransport"] = "true" } })"""), "NRA1013 new AnyPrincipal()" },
        { Role("""new AccountRootPrincipal()""") + """var open = new PolicyStatement(new PolicyStatementProps { Actions = ["sts:*"] }); open.AddAnyPrincipal(); role.AssumeRolePolicy.AddStatements(open);""", "NRA1013 open.AddAnyPrincipal()" },
        { Json("""{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"}"""), "NRA1013 \"*\"" },
        { Json("""{"Effect":"Allow","Principal":{"AWS":["*"]},"Action":"sts:AssumeRole","Condition":{"ArnLike":{"aws:PrincipalArn":"*"}}}"""), "NRA1013 \"*\"" },
        { Role("""new ServicePrincipal("emr", new ServicePrincipalOpts { Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceOrgID"] = "o-1" } } })"""), "NRA1014 \"emr\"" },
        { Json("""{"Effect":"Allow","Principal":{"Service":"lambda"},"Action":"sts:AssumeRole"}"""), "NRA1014 \"lambda\"" },
        { """new Bucket(this, "B").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:PutObject"], Resources = ["*"], Principals = [new ServicePrincipal("stepfunctions.amazonaws.com")], Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account } } }));""", "NRA1014 \"stepfunctions.amazonaws.com\"" },
        { """new Key(this, "K").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["kms:Decrypt"], Resources = ["*"], Principals = [new ServicePrincipal("cloudwatch-logs.amazonaws.com")], Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account } } }));""", "NRA1014 \"cloudwatch-logs.amazonaws.com\"" },
        { """new Amazon.CDK.AWS.Lambda.CfnPermission(this, "P", new Amazon.CDK.AWS.Lambda.CfnPermissionProps { Action = "lambda:InvokeFunction", FunctionName = "f", Principal = "eventbridge.amazonaws.com", SourceAccount = Account });""", "NRA1014 \"eventbridge.amazonaws.com\"" },
        { Role("""new AccountPrincipal("444455556666")"""), "NRA1015 \"444455556666\"" },
        { Json("""{"Effect":"Allow","Principal":{"AWS":["444455556666"]},"Action":"sts:AssumeRole","Condition":{"Bool":{"aws:SecureTransport":"true"}}}"""), "NRA1015 \"444455556666\"" },
        { Web("accounts.google.com", ""), "NRA1016 \"accounts.google.com\"" },
        { Web("cognito-identity.amazonaws.com", """ "ForAnyValue:StringLike":{"cognito-identity.amazonaws.com:amr":"authenticated"} """), "NRA1016 \"cognito-identity.amazonaws.com\"" },
        { Web(GitHub, """ "StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com"} """), $"NRA1016 \"{GitHub}\"" },
        { Web(GitHub, """ "StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com"},"StringLike":{"token.actions.githubusercontent.com:sub":["repo:a/b:*","repo:*/b:*"]} """), "NRA1016 \"repo:*/b:*\"" },
        { Web(GitHub, """ "StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com"},"StringNotLike":{"token.actions.githubusercontent.com:sub":"repo:a/*"} """), $"NRA1016 \"{GitHub}\"" },
        { Web("arn:aws:iam::1:oidc-provider/gitlab.com", """ "StringEquals":{"gitlab.com:aud":"x"},"StringLike":{"gitlab.com:sub":"project_path:*"} """), "NRA1016 \"project_path:*\"" },
        { Web("arn:aws:iam::1:oidc-provider/app.terraform.io", """ "StringEquals":{"app.terraform.io:aud":"aws.workload.identity"},"StringLike":{"app.terraform.io:sub":"*"} """), "NRA1016 \"*\"" },
        { Json("""{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::1:oidc-provider/x.example.com"},"Action":"sts:AssumeRoleWithSAML"}"""), "NRA1017 \"sts:AssumeRoleWithSAML\"" },
        { Json("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/ci"},"Action":["sts:TagSession","sts:AssumeRoleWithWebIdentity"]}"""), "NRA1017 \"sts:AssumeRoleWithWebIdentity\"" },
        { Role("""new FederatedPrincipal("www.amazon.com")"""), "NRA1017 \"www.amazon.com\"" },
    };

    [Theory]
    [MemberData(nameof(Flagged))]
    public async Task What_is_open_or_does_not_fit_is_found(string statements, string finding) =>
        Assert.Equal([finding], (await TestCode.Findings(TestCode.Stack(statements))).Where(static found => found[3] == '1'));

    public static TheoryData<string> Silent =>
    [
        Role("""new AnyPrincipal(), ExternalIds = new[] { "x" }"""),
        Role("""new OrganizationPrincipal("o-1234567890")"""),
        Role("new AnyPrincipal().WithConditions(Hidden())"),
        Role("new ServicePrincipal(\"lambda\")"),
        Json("""{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"},{"Effect":"Deny","Principal":"*","Action":"sts:AssumeRole","Condition":{"StringNotEquals":{"aws:PrincipalOrgID":"o-1"}}}"""),
        Json("""{"Effect":"Allow","Principal":"*","Action":"sts:*","Resource":"*"}"""),
        Json("""{"Effect":"Allow","Principal":"*","Action":"sts:TagSession"}"""),
        Json("""{"Effect":"Allow","Principal":{"Service":"<service>.amazonaws.com"},"Action":"sts:TagSession"}""").Replace("<service>", "apprunner", StringComparison.Ordinal),
        """new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal(Node.Id == "x" ? "emr.amazonaws.com" : "lambda.amazonaws.com") });""",
        Role("new AccountPrincipal(Account)"),
        Role("""new ArnPrincipal("arn:aws:iam::444455556666:role/ci")"""),
        Role("""new AccountPrincipal("444455556666").InOrganization("o-1234567890")"""),
        Role("""new AccountPrincipal("444455556666")""") + """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["sqs:SendMessage"], Resources = ["arn:aws:sqs:us-east-1:444455556666:q"] }));""",
        """var env = new Amazon.CDK.Environment { Account = "444455556666" };""" + Role("""new AccountPrincipal("444455556666")"""),
        Json("""{"Effect":"Allow","Principal":{"AWS":"444455556666"},"Action":"sts:AssumeRole","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}"""),
        Json("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::<account-id>:root"},"Action":"sts:AssumeRole"}""").Replace("<account-id>", "44445555666", StringComparison.Ordinal),
        Web("accounts.google.com", """ "StringEquals":{"accounts.google.com:oaud":"66"} """),
        Web("graph.facebook.com", """ "StringEquals":{"graph.facebook.com:app_id":"66"} """),
        Web(GitHub, """ "StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com"},"StringLike":{"token.actions.githubusercontent.com:sub":"repo:a/*"} """),
        Web(GitHub, """ "StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com","token.actions.githubusercontent.com:repository_id":"1"} """),
        Web(GitHub.ToUpperInvariant(), """ "StringEquals":{"x:aud":"sts.amazonaws.com"} """).Replace("OIDC-PROVIDER", "oidc-provider", StringComparison.Ordinal),
        """
        string issuer = Node.Id;
        new Role(this, "R", new RoleProps { AssumedBy = new WebIdentityPrincipal($"arn:aws:iam::1:oidc-provider/{issuer}", new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { [$"{issuer}:sub"] = "system:serviceaccount:a:b" } }) });
        """,
        """new Role(this, "R", new RoleProps { AssumedBy = new WebIdentityPrincipal("accounts.google.com", new Dictionary<string, object> { ["StringEquals"] = new CfnJson(this, "J", new CfnJsonProps { Value = new Dictionary<string, object>() }) }) });""",
        Json("""{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::1:saml-provider/x"},"Action":["sts:AssumeRole*"]}"""),
        Json("""{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::1:saml-provider/x"},"Action":"sts:TagSession"}"""),
        Json("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::1:role/x"},"Action":["sts:AssumeRole","sts:SetSourceIdentity","sts:SetContext","sts:TagSession"]}"""),
        Json("""{"Effect":"Deny","Principal":{"AWS":"arn:aws:iam::1:role/x"},"Action":"sts:AssumeRoleWithSAML"}"""),
    ];

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_is_held_or_not_certain_is_silent(string statements) =>
        Assert.Empty(await Found(TestCode.Stack(statements, "private static Dictionary<string, object> Hidden() => (Dictionary<string, object>)AppDomain.CurrentDomain.GetData(\"x\");")));

    public static TheoryData<string, string> Shared => new()
    {
        { """AccountPrincipal other = new AccountPrincipal("444455556666"); new Role(this, "R", new RoleProps { AssumedBy = other });""", "NRA1515" },
        { """ServicePrincipal rds = new("rds.amazonaws.com", null); new Role(this, "R", new RoleProps { AssumedBy = rds });""", "NRA1501" },
        { """ServicePrincipal eks = new ServicePrincipal("eks.amazonaws.com", null); new Role(this, "R", new RoleProps { AssumedBy = eks });""", "NRA1501" },
        { """WebIdentityPrincipal google = new WebIdentityPrincipal("accounts.google.com"); new Role(this, "R", new RoleProps { AssumedBy = google });""", "NRA1516" },
        { """var all = new WebIdentityPrincipal[] { new WebIdentityPrincipal("accounts.google.com") }; new Role(this, "R", new RoleProps { AssumedBy = all[0] });""", "NRA1516" },
        { Role("""new WebIdentityPrincipal(Fn.ImportValue("x"))"""), "NRA1516" },
        { Json($$"""{"Effect":"Allow","Principal":{"Federated":["{{GitHub}}","accounts.google.com"]},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"token.actions.githubusercontent.com:sub":"repo:a/b:*"} } }"""), "NRA1516" },
        { Role("""new WebIdentityPrincipal("arn:aws:iam::1:saml-provider/x")"""), "NRA1517" },
        { Role("""new FederatedPrincipal(Fn.ImportValue("x"))"""), "NRA1517" },
        { Json("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::1:role/x"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"x.example.com:aud":"y"}}}"""), "NRA1517" },
    };

    [Theory]
    [MemberData(nameof(Shared))]
    public async Task What_no_edit_can_mend_has_an_id_of_its_own(string statements, string id) => Assert.All(await Found(TestCode.Stack(statements)), finding => Assert.Equal(id, finding[..7]));

    private static async Task<IEnumerable<string>> Found(string source) => (await TestCode.Findings(source)).Where(static finding => finding.StartsWith("NRA1", StringComparison.Ordinal));

    [Fact]
    public async Task The_service_of_a_permission_is_corrected_in_place()
    {
        var mended = await Mending.MendAll(TestCode.Stack(Flagged.Single(static row => row.Data.Item1.Contains("CfnPermission", StringComparison.Ordinal)).Data.Item1));

        Assert.Contains("Principal = \"events.amazonaws.com\"", mended, StringComparison.Ordinal);
    }

    private static string Role(string principal) => $$"""var role = new Role(this, "R", new RoleProps { AssumedBy = {{principal}} });""";

    private static string Web(string provider, string conditions) => Json($$"""{"Effect":"Allow","Principal":{"Federated":"{{provider}}"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{ {{conditions}} } }""");

    private static string Json(string statements) => "var json = \"\"\"{\"Statement\":[" + statements + "]}\"\"\";";
}
