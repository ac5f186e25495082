using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Validity;

/// <summary>NRA4003 and NRA4006.</summary>
public sealed class ElementTests
{
    private const string Role = """var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });""" + "\n";

    private static string Policy(string statement) => "var json = \"\"\"{\"Version\":\"2012-10-17\",\"Statement\":[" + statement + "]}\"\"\";";

    private static string Trust(string statement) => "new CfnRole(this, \"R\", new CfnRoleProps { AssumeRolePolicyDocument = " + statement + " });";

    public static TheoryData<string, string> Flagged => new()
    {
        // Elements that the kind doesn't take.
        { Policy("""{"Effect":"Allow","Principal":{"Service":"elasticmapreduce.amazonaws.com"},"Action":"sts:AssumeRole","Resource":"*","Condition":{"StringEquals":{"aws:SourceAccount":"1"}}}"""), "NRA4006 \"*\"" },
        { Policy("""{"Effect":"Allow","Principal":{"Federated":"cognito-identity.amazonaws.com"},"Action":"sts:AssumeRoleWithWebIdentity","NotResource":["a","b"]}"""), "NRA4006 \"a\"" },
        { Role + """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::b/*"], Principals = [new AccountRootPrincipal()] }));""", "NRA4006 new AccountRootPrincipal()" },
        { Role + """var s = new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::b/*"] }); s.AddArnPrincipal("arn:aws:iam::111122223333:root"); role.AddToPolicy(s);""", "NRA4006 s.AddArnPrincipal(\"arn:aws:iam::111122223333:root\")" },
        { Role + """role.AssumeRolePolicy.AddStatements(new PolicyStatement(new PolicyStatementProps { Actions = ["sts:AssumeRole"], Principals = [new AccountRootPrincipal()], Resources = ["*"] }));""", "NRA4006 \"*\"" },
        { Trust("""new Dictionary<string, object> { ["Statement"] = new[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = new Dictionary<string, object> { ["AWS"] = "arn:aws:iam::111122223333:root" }, ["Action"] = "sts:AssumeRole", ["Resource"] = "*" } } }"""), "NRA4006 \"*\"" },
        { Role + """var all = new[] { "*" }; role.AssumeRolePolicy.AddStatements(new PolicyStatement(new PolicyStatementProps { Actions = ["sts:AssumeRole"], Principals = [new AccountRootPrincipal()], Resources = all }));""", "NRA4506 \"*\"" },

        // Elements that it needs.
        { Policy("""{"Action":["s3:GetObject"],"Resource":"*"}"""), "NRA4503 \"Action\"" },
        { Policy("""{"Effect":"Allow","Resource":"arn:aws:s3:::b"}"""), "NRA4503 \"Effect\"" },
        { Policy("""{"Effect":"Allow","Action":["s3:GetObject"]}"""), "NRA4503 \"Effect\"" },
        { Policy("""{"Sid":"A","Effect":"Allow","Action":"sts:AssumeRole"}"""), "NRA4503 \"Sid\"" },
        { Policy("""{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"},{"Effect":"Deny","Principal":{"AWS":"arn:aws:iam::111122223333:root"}}"""), "NRA4503 \"Effect\"" },
        { Trust("""new Dictionary<string, object> { ["Statement"] = new[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "sts:AssumeRole" } } }"""), "NRA4503 new Dictionary<string, object> { [\"Effect\"] = \"Allow\", [\"Action\"] = \"sts:AssumeRole\" }" },
        { Role + """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"] }));""", "NRA4503 new PolicyStatement(new PolicyStatementProps { Actions = [\"s3:GetObject\"] })" },
        { Role + """role.AddToPolicy(new PolicyStatement());""", "NRA4503 new PolicyStatement()" },
        { """new Bucket(this, "B").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["*"] }));""", "NRA4503 new PolicyStatement(new PolicyStatementProps { Actions = [\"s3:GetObject\"], Resources = [\"*\"] })" },

        { """var json = System.Text.Json.JsonSerializer.Serialize(new { Statement = new[] { new { Action = "s3:GetObject", Resource = "arn:aws:s3:::b/*" } } });""", "NRA4503 new { Action = \"s3:GetObject\", Resource = \"arn:aws:s3:::b/*\" }" },

        // What is misspelled may be meant for it.
        { Policy("""{"Effect":"Allow","Actions":["s3:GetObject"],"Resource":"*"}"""), "NRA4002 \"Actions\"" },
        { Policy("""{"Effect":"Allow","Action":["s3:GetObject"],"resource":"*"}"""), "NRA4002 \"resource\"" },

        // Both, as one version of AWS's page prints it.
        { Requested("""{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"*","Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"},"ArnLike":{"aws:SourceArn":"arn:aws:elasticmapreduce:us-east-1:111122223333:*"}}}"""), "NRA4003 \"Effect\", NRA4006 \"*\"" },
    };

    private static string Requested(string statement) =>
        "new Amazon.IdentityManagement.Model.CreateRoleRequest { RoleName = \"r\", AssumeRolePolicyDocument = \"\"\"{\"Statement\":[" + statement + "]}\"\"\" };";

    [Theory]
    [MemberData(nameof(Flagged))]
    public async Task What_AWS_rejects_is_flagged(string statements, string findings) =>
        Assert.Equal(findings, string.Join(", ", (await TestCode.Findings(TestCode.Stack(statements))).Where(static finding => finding.StartsWith("NRA4", StringComparison.Ordinal))));

    public static TheoryData<string> Silent =>
    [
        // A policy of an endpoint or an organization.
        Policy("""{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole","Resource":"*"}"""),
        Policy("""{"Effect":"Deny","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"sts:AssumeRole","Resource":"*"}"""),
        Policy("""{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"arn:aws:iam::111122223333:role/A"}"""),
        Policy("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"s3:GetObject","Resource":"*"}"""),
        Policy("""{"Effect":"Allow","Principal":{"Service":"ecs.amazonaws.com"},"Action":"ecr:BatchGetImage"}"""),
        Policy("""{"Effect":"Allow","NotAction":"iam:*","NotResource":"arn:aws:s3:::b"}"""),

        // Not wholly in sight.
        """var json = $"{{\"Statement\":[{{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\" {Account} }}]}}";""",
        "PolicyStatement Make() => new PolicyStatement(new PolicyStatementProps { Actions = [\"s3:GetObject\"] });",
        Role + "var s = new PolicyStatement(); role.AddToPolicy(s); s.AddActions(\"s3:GetObject\"); s.AddAllResources();",
        Role + "void Fill(PolicyStatement p, Action<PolicyStatement> fill) => fill(p); var s = new PolicyStatement(); role.AddToPolicy(s); Fill(s, p => p.AddActions(\"s3:GetObject\"));",
        Role + "role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = [\"s3:GetObject\"], Resources = new string[0].Concat(new[] { Account }).ToArray() }));",
        Role + "role.AssumeRolePolicy.AddStatements(new PolicyStatement(new PolicyStatementProps { Actions = [\"sts:AssumeRole\"], Principals = [new AccountRootPrincipal()] }));",
        "new Bucket(this, \"B\").GrantRead(new Role(this, \"R\", new RoleProps { AssumedBy = new AccountRootPrincipal() }));",
        "new Bucket(this, \"B\").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { NotPrincipals = [new AccountRootPrincipal()], Effect = Effect.DENY, Actions = [\"s3:GetObject\"], Resources = [\"*\"] }));",
        "var s = new PolicyStatement(new PolicyStatementProps { Actions = [\"s3:GetObject\"] });",

        // A program may send what others complete.
        """var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:GetObject""}]}".Replace("}]", Node.Id);""",
    ];

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_AWS_takes_or_is_not_certain_is_silent(string statements) =>
        Assert.DoesNotContain(await TestCode.Findings(TestCode.Stack(statements)), static finding => finding.StartsWith("NRA4", StringComparison.Ordinal));
}
