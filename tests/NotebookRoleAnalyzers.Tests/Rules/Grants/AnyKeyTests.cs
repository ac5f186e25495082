using NotebookRoleAnalyzers.Tests.Verification;
using NotebookRoleAnalyzers.Tests.Verification.Forms;

namespace NotebookRoleAnalyzers.Tests.Rules.Grants;

/// <summary>NRA2007.</summary>
public sealed class AnyKeyTests
{
    private static string Statement(string actions, string resources, string more = "") =>
        $$"""new PolicyStatement(new PolicyStatementProps { Actions = new[] { {{actions}} }, Resources = new[] { {{resources}} } {{more}} });""";

    private static string Condition(string key, string value = "\"x\"") =>
        $$""", Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["{{key}}"] = {{value}} } }""";

    public static TheoryData<string, string> Flagged => new()
    {
        { Statement("\"kms:Decrypt\"", "\"*\""), "NRA2007 \"*\"" },
        { Statement("\"kms:generatedatakey*\", \"kms:DescribeKey\"", "\"*\""), "NRA2007 \"*\"" },
        { Statement("\"kms:Decrypt*\"", "\"arn:aws:kms:*:111122223333:key/*\""), "NRA2007 \"arn:aws:kms:*:111122223333:key/*\"" },
        { Statement("\"kms:ReEncrypt*\"", "$\"arn:aws:kms:{Region}:{Account}:*\""), "NRA2007 $\"arn:aws:kms:{Region}:{Account}:*\"" },
        { Statement("\"kms:Decrypt\"", "\"*\"", Condition("aws:PrincipalOrgID")), "NRA2007 \"*\"" },
        { Statement("\"kms:Decrypt\", \"s3:GetObject\"", "\"*\""), "NRA2507 \"*\"" },
        { Statement("\"kms:Decrypt\", \"kms:ListAliases\"", "\"*\""), "NRA2507 \"*\"" },
        { Statement("\"kms:Decrypt\", \"kms:List*\"", "\"*\""), "NRA2507 \"*\"" },
        { """
            var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "kms:Decrypt", "s3:GetObject" }, Resources = new[] { "*" } }));
            """, "NRA2007 \"*\"" },
        { """
            // A condition on other actions too: no statement of its own has the same.
            var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "kms:Decrypt", "s3:GetObject" }, Resources = new[] { "*" }, Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:PrincipalOrgID"] = "o-1" } } }));
            """, "NRA2507 \"*\"" },
    };

    [Theory]
    [MemberData(nameof(Flagged))]
    public async Task The_use_of_every_key_is_flagged(string statements, string findings) =>
        Assert.Equal(findings, string.Join(", ", await TestCode.Findings(TestCode.Stack(statements))));

    public static TheoryData<string> Silent =>
    [
        Statement("\"kms:Decrypt\"", "\"*\"", Condition("kms:ViaService")),
        Statement("\"kms:Decrypt\"", "\"*\"", Condition("KMS:requestalias")),
        Statement("\"kms:Decrypt\"", "\"*\"", Condition("kms:ResourceAliases")),
        Statement("\"kms:Decrypt\"", "\"*\"", Condition("aws:ResourceTag/team")),
        Statement("\"kms:Decrypt\"", "\"*\"", ", Conditions = (Dictionary<string, object>)Node.TryGetContext(\"c\")"),
        Statement("\"kms:Decrypt\"", "\"*\"", ", Effect = Effect.DENY"),
        Statement("\"kms:ListKeys\", \"kms:CreateKey\", \"kms:DescribeKey\"", "\"*\""),
        Statement("\"kms:Decrypt\"", "new Key(this, \"K\").KeyArn"),
        Statement("\"kms:Decrypt\"", "\"arn:aws:kms:us-east-1:111122223333:key/mrk-*\""),
        "new Key(this, \"K\").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Principals = [new AccountRootPrincipal()], Actions = [\"kms:*\"], Resources = [\"*\"] }));",
        "var s = new PolicyStatement(); s.AddActions(\"kms:Decrypt\"); s.AddAllResources(); s.AddCondition(\"StringLike\", new Dictionary<string, object> { [\"kms:ViaService\"] = \"s3.*.amazonaws.com\" });",
        "void Make(string arn) => new PolicyStatement(new PolicyStatementProps { Actions = [\"kms:Decrypt\"], Resources = [arn] });",
    ];

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_is_scoped_or_not_certain_is_silent(string statements) => Assert.Empty(await TestCode.Findings(TestCode.Stack(statements)));

    public static TheoryData<string> Forms => new(PolicyForms.Cdk.Keys.Concat(PolicyForms.Json.Keys));

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task It_is_flagged_in_every_form(string form)
    {
        var sample = new PolicySample("any key", """{"Statement":[{"Effect":"Allow","Action":["kms:Decrypt"],"Resource":["*"]}]}""");
        var code = PolicyForms.Cdk.TryGetValue(form, out var cdk) ? cdk(sample) : PolicyForms.Json[form](sample);

        var ids = (await TestCode.Findings(TestCode.Stack("var name = \"n\";\n" + code))).Select(static finding => finding[..7]);

        Assert.Contains(Assert.Single(ids), (string[])["NRA2007", "NRA2507"]);
    }
}
