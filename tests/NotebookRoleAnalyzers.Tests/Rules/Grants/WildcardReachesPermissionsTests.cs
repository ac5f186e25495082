using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;
using NotebookRoleAnalyzers.Tests.Verification.Forms;

namespace NotebookRoleAnalyzers.Tests.Rules.Grants;

/// <summary>NRA2004.</summary>
public sealed class WildcardReachesPermissionsTests
{
    private const string Table = "\"arn:aws:dynamodb:us-east-1:111122223333:table/notes\"";

    private static string Statement(string actions, string resources, string more = "") =>
        $$"""new PolicyStatement(new PolicyStatementProps { Actions = new[] { {{actions}} }, Resources = new[] { {{resources}} } {{more}} });""";

    private static string Condition(string key) =>
        $$""", Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["{{key}}"] = "x" } }""";

    public static TheoryData<string, string> Flagged => new()
    {
        { Statement("\"dynamodb:Put*\"", Table), "NRA2004 \"dynamodb:Put*\"" },
        { Statement("\"s3:PutObject*\"", "\"arn:aws:s3:::a/*\""), "NRA2004 \"s3:PutObject*\"" },
        { Statement("\"S3:put*\"", "$\"{new Bucket(this, \"B\").BucketArn}/*\"", Condition("aws:UserAgent")), "" },
        { Statement("\"S3:put*\"", "\"arn:aws:s3:::a/*\"", Condition("aws:UserAgent")), "NRA2004 \"S3:put*\"" },
        { Statement("\"kms:Create*\"", "\"*\""), "NRA2004 \"kms:Create*\"" },

        // Longer than a list should be, and nothing but permissions.
        { Statement("\"s3:Put*\"", "\"*\""), "NRA2504 \"s3:Put*\"" },
        { Statement("\"sqs:Set*\"", "\"arn:aws:sqs:us-east-1:111122223333:q\""), "NRA2504 \"sqs:Set*\"" },
    };

    [Theory]
    [MemberData(nameof(Flagged))]
    public async Task A_pattern_that_reaches_permissions_is_flagged(string statements, string findings) => Assert.Equal(findings, string.Join(", ", await TestCode.Findings(TestCode.Stack(statements))));

    public static TheoryData<string> Silent =>
    [
        Statement("\"dynamodb:Put*\"", Table, ", Effect = Effect.DENY"),
        Statement("\"dynamodb:Put*\"", Table, Condition("aws:ResourceTag/team")),
        Statement("\"dynamodb:PutItem\", \"dynamodb:PutResourcePolicy\"", Table),

        // The name shows it.
        Statement("\"dynamodb:Put*Policy\", \"s3:PutBucketPolic*\"", Table),
        Statement("\"iam:Put*\"", "\"arn:aws:iam::111122223333:role/a\""),

        // Objects have no policy, and what only takes permissions away opens nothing.
        Statement("\"s3:PutBucket*\"", "\"arn:aws:s3:::a/*\""),
        Statement("\"s3:DeleteObject*\", \"sqs:*Message*\"", "\"arn:aws:s3:::a/*\""),
        Statement("\"kms:Re*\"", "\"arn:aws:kms:us-east-1:111122223333:key/k\""),

        // Read, whatever the reference says of it.
        Statement("\"glue:GetT*\", \"glue:GetD*\"", "\"arn:aws:glue:us-east-1:111122223333:catalog\""),
        "new Bucket(this, \"B\").GrantPut(new Role(this, \"R\", new RoleProps { AssumedBy = new AccountRootPrincipal() }));",
        "new Key(this, \"K\").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Principals = [new AccountRootPrincipal()], Actions = [\"kms:Create*\"], Resources = [\"*\"] }));",
    ];

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_reaches_none_or_shows_it_is_silent(string statements) =>
        Assert.DoesNotContain(await TestCode.Findings(TestCode.Stack(statements)), static finding => finding.StartsWith("NRA2", StringComparison.Ordinal));

    [Fact]
    public async Task All_actions_of_the_service_are_the_wider_finding() =>
        Assert.Equal(["NRA2003 \"dynamodb:*\""], await TestCode.Findings(TestCode.Stack(Statement("\"dynamodb:*\", \"dynamodb:Put*\"", Table))));

    public static TheoryData<string, string> Mended => new()
    {
        { """Actions = new[] { "dynamodb:GetItem", {|NRA2004:"dynamodb:Put*"|} }, Resources = new[] { "arn:aws:dynamodb:us-east-1:111122223333:table/notes" }""", """Actions = new[] { "dynamodb:GetItem", "dynamodb:PutItem" }, Resources = new[] { "arn:aws:dynamodb:us-east-1:111122223333:table/notes" }""" },
        { """Actions = [{|NRA2004:"kms:Create*"|}], Resources = ["*"]""", """Actions = ["kms:CreateAlias", "kms:CreateCustomKeyStore", "kms:CreateKey"], Resources = ["*"]""" },
    };

    [Theory]
    [MemberData(nameof(Mended))]
    public Task The_rest_of_the_pattern_is_listed(string flagged, string @fixed) =>
        FixVerifier<ListActions>.Verify(TestCode.Stack($"        new PolicyStatement(new PolicyStatementProps {{ {flagged} }});"), TestCode.Stack($"        new PolicyStatement(new PolicyStatementProps {{ {@fixed} }});"));

    [Fact]
    public async Task JSON_lists_it()
    {
        const string flagged = """        var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":{|NRA2004:""kms:Create*""|},""Resource"":""*""}]}";""";
        const string @fixed = """        var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":[""kms:CreateAlias"",""kms:CreateCustomKeyStore"",""kms:CreateKey""],""Resource"":""*""}]}";""";
        await FixVerifier<ListActions>.Verify(TestCode.Stack(flagged), TestCode.Stack(@fixed));

        Assert.Equal(["Allow: Action kms:CreateAlias; Action kms:CreateCustomKeyStore; Action kms:CreateKey; Resource *"], TemplateStatements.Of(Execution.Json(@fixed)));
    }

    public static TheoryData<string> Forms => [.. PolicyForms.Cdk.Keys, .. PolicyForms.Sdk.Keys, .. PolicyForms.Json.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task It_is_found_and_mended_in_every_form(string form)
    {
        var write = PolicyForms.Cdk.GetValueOrDefault(form) ?? PolicyForms.Json.GetValueOrDefault(form) ?? PolicyForms.Sdk[form];
        var source = TestCode.Stack("        const string name = \"\";\n" + write(new PolicySample("reach", """{"Statement":[{"Effect":"Allow","Action":["dynamodb:Put*"],"Resource":["arn:aws:dynamodb:us-east-1:111122223333:table/notes"]}]}""")));

        var found = Assert.Single(await TestCode.Analyze(TestCode.Compile(source)));
        var mended = await Mending.MendAll(source);

        Assert.Contains(found.Id, (string[])["NRA2004", "NRA2504"]);
        Assert.Equal(found.Id == "NRA2004", mended.Contains("dynamodb:PutItem", StringComparison.Ordinal));
        Assert.Equal(found.Id == "NRA2504", (await TestCode.Analyze(TestCode.Compile(mended))).Any());
    }
}
