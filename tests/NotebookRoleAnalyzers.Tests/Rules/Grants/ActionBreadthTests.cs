using NotebookRoleAnalyzers.Tests.Verification;
using NotebookRoleAnalyzers.Tests.Verification.Forms;

namespace NotebookRoleAnalyzers.Tests.Rules.Grants;

/// <summary>NRA2002, NRA2003 and what they leave to the narrower rules.</summary>
public sealed class ActionBreadthTests
{
    private static string Statement(string actions, string resources = "\"*\"", string more = "") =>
        $$"""new PolicyStatement(new PolicyStatementProps { Actions = new[] { {{actions}} }, Resources = new[] { {{resources}} } {{more}} });""";

    private static string Condition(string key, string value) =>
        $$""", Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["{{key}}"] = "{{value}}" } }""";

    private static string Policy(string statements) => "var json = \"\"\"{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}\"\"\";";

    public static TheoryData<string, string> Flagged => new()
    {
        { Statement("\"*\""), "NRA2002 \"*\"" },
        { Statement("\"*:*\""), "NRA2002 \"*:*\"" },
        { Statement("\"*\"", "\"arn:aws:s3:::a/*\""), "NRA2002 \"*\"" },
        { Statement("\"*\"", "\"*\"", Condition("aws:UserAgent", "x")), "NRA2002 \"*\"" },
        { Policy("""{"Effect":"Allow","Action":"*","Resource":"*"}"""), "NRA2002 \"*\"" },
        { Policy("""{"Sid":"All","Effect":"Allow","Action":["*"],"Resource":"*"},{"Effect":"Allow","Action":"sts:GetCallerIdentity","Resource":"*"}"""), "NRA2002 \"*\"" },

        // One place, one finding: the widest action says all.
        { Statement("\"*\", \"s3:*\", \"dynamodb:*\", \"secretsmanager:GetSecretValue\", \"kms:Decrypt\""), "NRA2002 \"*\"" },
        { Statement("\"secretsmanager:*\""), "NRA2003 \"secretsmanager:*\"" },
        { Statement("\"kms:*\""), "NRA2003 \"kms:*\"" },
        { Statement("\"kms:Decrypt\", \"kms:*\""), "NRA2003 \"kms:*\"" },
        { Statement("\"dynamodb:*\", \"kms:Decrypt\""), "NRA2507 \"*\", NRA2003 \"dynamodb:*\"" },

        { Statement("\"dynamodb:*\"", "\"arn:aws:dynamodb:us-east-1:111122223333:table/a\""), "NRA2003 \"dynamodb:*\"" },
        { Statement("\"DynamoDB:**\", \"s3:*\"", "\"arn:aws:s3:::a\""), "NRA2003 \"DynamoDB:**\", NRA2001 \"s3:*\"" },
        { """new Bucket(this, "B").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Principals = [new AccountRootPrincipal()], Actions = ["*"], Resources = ["*"] }));""", "NRA2002 \"*\"" },
        { """PolicyStatement Allow(params string[] actions) => new PolicyStatement(new PolicyStatementProps { Actions = actions, Resources = ["*"] }); Allow("sqs:*");""", "NRA2003 \"sqs:*\"" },
    };

    [Theory]
    [MemberData(nameof(Flagged))]
    public async Task What_is_wide_is_flagged_once(string statements, string findings) =>
        Assert.Equal(findings.Split(", ").Order(StringComparer.Ordinal), (await TestCode.Findings(TestCode.Stack(statements))).Where(static finding => !finding.StartsWith("NRA2017", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    public static TheoryData<string> Silent =>
    [
        Statement("\"*\"", "\"*\"", ", Effect = Effect.DENY"),
        Statement("\"dynamodb:*\"", "\"*\"", ", Effect = Effect.DENY"),
        Statement("\"*\"", "\"*\"", Condition("aws:ResourceTag/team", "notebooks")),
        Statement("\"dynamodb:*\"", "\"*\"", Condition("aws:ResourceTag/team", "notebooks")),
        Statement("\"*\"", "\"*\"", ", Conditions = (Dictionary<string, object>)Node.TryGetContext(\"c\")"),
        Statement("Account == \"1\" ? \"*\" : \"sqs:SendMessage\"", "\"arn:aws:sqs:us-east-1:111122223333:q\""),

        // Bounds of what other policies grant.
        """var bound = new ManagedPolicy(this, "B", new ManagedPolicyProps { Statements = [new PolicyStatement(new PolicyStatementProps { Actions = ["*"], Resources = ["*"] })] }); new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal(), PermissionsBoundary = bound });""",
        """var bound = new ManagedPolicy(this, "B"); bound.AddStatements(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:*"], Resources = ["*"] })); Amazon.CDK.AWS.IAM.PermissionsBoundary.Of(this).Apply(bound);""",
        """var bound = new ManagedPolicy(this, "B", new ManagedPolicyProps { Document = new PolicyDocument(new PolicyDocumentProps { Statements = [new PolicyStatement(new PolicyStatementProps { Actions = ["dynamodb:*"], Resources = ["*"] })] }) }); Amazon.CDK.AWS.IAM.PermissionsBoundary.Of(this).Apply(bound);""",
        Policy("""{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"organizations:*","Resource":"*"}"""),
        Policy("""{"Sid":"FullAWSAccess","Effect":"Allow","Action":"*","Resource":"*"}"""),
        Policy("""{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}"""),

        // A key's policy is on that key.
        "new Key(this, \"K\").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Principals = [new AccountRootPrincipal()], Actions = [\"kms:*\"], Resources = [\"*\"] }));",

        // A list would say the same.
        Statement("\"ssmmessages:*\", \"pricing:*\", \"geo-places:*\""),
        Statement("\"dynamodb:Get*\"", "\"arn:aws:dynamodb:us-east-1:111122223333:table/a\""),
        "var role = new Role(this, \"R\", new RoleProps { AssumedBy = new AccountRootPrincipal() }); new Amazon.CDK.AWS.DynamoDB.Table(this, \"T\", new Amazon.CDK.AWS.DynamoDB.TableProps()).GrantFullAccess(role);",
    ];

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_grants_less_or_is_not_certain_is_silent(string statements) => Assert.Empty(await TestCode.Findings(TestCode.Stack(statements)));

    [Fact]
    public async Task Nothing_is_made_of_a_service_that_there_is_not() => Assert.Equal(["NRA4510 \"nosuchservice:*\""], await TestCode.Findings(TestCode.Stack(Statement("\"nosuchservice:*\""))));

    public static TheoryData<string, string> Forms
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var form in PolicyForms.Cdk.Keys.Concat(PolicyForms.Sdk.Keys).Concat(PolicyForms.Json.Keys))
            {
                data.Add(form, """["*"]""");
                data.Add(form, """["dynamodb:*"]""");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task It_is_flagged_in_every_form(string form, string actions)
    {
        var write = PolicyForms.Cdk.GetValueOrDefault(form) ?? PolicyForms.Json.GetValueOrDefault(form) ?? PolicyForms.Sdk[form];
        var code = write(new PolicySample("wide", $$"""{"Statement":[{"Effect":"Allow","Action":{{actions}},"Resource":["*"]}]}"""));

        var found = Assert.Single(await TestCode.Findings(TestCode.Stack("var name = \"n\";\n" + code)));

        Assert.Equal(actions.Contains("dynamodb", StringComparison.Ordinal) ? "NRA2003" : "NRA2002", found[..7]);
    }
}
