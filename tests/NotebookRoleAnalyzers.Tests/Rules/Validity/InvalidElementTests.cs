using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Validity;

/// <summary>NRA4002, NRA4004, NRA4007, NRA4008 and NRA4025.</summary>
public sealed class InvalidElementTests
{
    private const string Role = """var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });""" + "\n";
    private const string Rest = "\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::b/*\"";

    private static string Json(string policy) => "var json = \"\"\"" + policy + "\"\"\";";

    private static string Policy(string statement) => Json("{\"Version\":\"2012-10-17\",\"Statement\":[" + statement + "]}");

    private static string Sent(string members) =>
        "new Amazon.IdentityManagement.Model.CreatePolicyRequest { PolicyName = \"p\", PolicyDocument = \"\"\"{\"Version\":\"2012-10-17\"," + members + "}\"\"\" };";

    private static string Of(string principal) => Policy("{\"Effect\":\"Allow\",\"Principal\":" + principal + "," + Rest + "}");

    private static string Add(string statement) => $"role.AddToPolicy(new PolicyStatement(new PolicyStatementProps {{ {statement} }}));\n";

    public static TheoryData<string, string> Flagged => new()
    {
        // Effects.
        { Policy("{\"Effect\":\"allow\"," + Rest + "}"), "NRA4004 \"allow\"" },
        { Policy("{\"Effect\":\"DENY\"," + Rest + "}"), "NRA4004 \"DENY\"" },
        { Policy("{\"Effect\":\"Permit\"," + Rest + "}"), "NRA4004 \"Permit\"" },
        { Policy("{\"Effect\":\"\"," + Rest + "}"), "NRA4504 \"\"" },
        { Policy("{\"Effect\":\"Maybe\"," + Rest + "}"), "NRA4504 \"Maybe\"" },
        { """var args = new Pulumi.Aws.Iam.Inputs.GetPolicyDocumentStatementInputArgs { Effect = "allow", Actions = { "s3:GetObject" }, Resources = { "arn:aws:s3:::b/*" } };""", "NRA4004 \"allow\"" },
        { """const string Grant = "allow"; var json = System.Text.Json.JsonSerializer.Serialize(new { Version = "2012-10-17", Statement = new[] { new { Effect = Grant, Action = "s3:GetObject", Resource = "arn:aws:s3:::b/*" } } });""", "NRA4004 Grant" },

        // Names.
        { Policy("{\"Effect\":\"Allow\",\"Actions\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::b/*\"}"), "NRA4002 \"Actions\"" },
        { Policy("{\"effect\":\"Allow\"," + Rest + "}"), "NRA4002 \"effect\"" },
        { Policy("{\"Effect\":\"Allow\",\"Principle\":{\"AWS\":\"111122223333\"}," + Rest + "}"), "NRA4002 \"Principle\"" },
        { Policy("{\"Effect\":\"Allow\",\"Conditions\":{}," + Rest + "}"), "NRA4002 \"Conditions\"" },
        { Json("{\"Version\":\"2012-10-17\",\"Statements\":[{\"Effect\":\"Allow\"," + Rest + "}]}"), "NRA4002 \"Statements\"" },
        { Json("{\"version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\"," + Rest + "}]}"), "NRA4002 \"version\"" },
        { Sent("\"Owner\":\"me\",\"Statement\":[{\"Effect\":\"Allow\"," + Rest + "}]"), "NRA4502 \"Owner\"" },
        { Sent("\"Statement\":[{\"Effect\":\"Allow\",\"Actions\":[]," + Rest + "}]"), "NRA4502 \"Actions\"" },
        { """PolicyStatement.FromJson(new Dictionary<string, object> { ["Effect"] = "Allow", ["Actions"] = "s3:GetObject", ["Resource"] = "arn:aws:s3:::b/*" });""", "NRA4002 \"Actions\"" },

        // Opposites.
        { Policy("{\"Effect\":\"Deny\",\"NotAction\":\"s3:GetObject\"," + Rest + "}"), "NRA4007 \"s3:GetObject\"" },
        { Policy("{\"Effect\":\"Deny\",\"NotResource\":[\"arn:aws:s3:::c\"]," + Rest + "}"), "NRA4007 \"arn:aws:s3:::c\"" },
        { Policy("{\"Effect\":\"Deny\",\"Principal\":{\"AWS\":\"111122223333\"},\"NotPrincipal\":{\"AWS\":\"444455556666\"}," + Rest + "}"), "NRA4007 \"444455556666\"" },
        { Role + Add("""Effect = Effect.DENY, Actions = ["s3:GetObject"], NotActions = ["s3:PutObject"], Resources = ["arn:aws:s3:::b/*"]"""), "NRA4007 \"s3:PutObject\"" },

        // Ids.
        { Policy("{\"Sid\":\"a-b\",\"Effect\":\"Allow\"," + Rest + "}"), "NRA4008 \"a-b\"" },
        { Policy("{\"Sid\":\"A\",\"Effect\":\"Allow\"," + Rest + "},{\"Sid\":\"A\",\"Effect\":\"Allow\"," + Rest + "}"), "NRA4008 \"A\"" },
        { Policy("{\"Sid\":\"!\",\"Effect\":\"Allow\"," + Rest + "}"), "NRA4508 \"!\"" },
        { Role + Add("""Sid = "a b", Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::b/*"]"""), "NRA4008 \"a b\"" },
        { Role + Add("""Sid = "A", Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::b/*"]""") + Add("""Sid = "A", Actions = ["s3:PutObject"], Resources = ["arn:aws:s3:::b/*"]"""), "NRA4008 \"A\"" },
        { """new Amazon.Auth.AccessControlPolicy.Policy().WithStatements(new Amazon.Auth.AccessControlPolicy.Statement(Amazon.Auth.AccessControlPolicy.Statement.StatementEffect.Allow) { Id = "a b" });""", "NRA4008 \"a b\"" },

        // Principals.
        { Of("""{"Aws":"111122223333"}"""), "NRA4025 \"Aws\"" },
        { Of("""{"Services":"lambda.amazonaws.com"}"""), "NRA4025 \"Services\"" },
        { Of("""{"Account":"111122223333"}"""), "NRA4525 \"Account\"" },
        { Of("""{"AWS":["1111-2222-3333"]}"""), "NRA4025 \"1111-2222-3333\"" },
        { Of("""{"AWS":"11112222333"}"""), "NRA4525 \"11112222333\"" },
        { Of("""{"AWS":"arn:aws:iam::1111-2222-3333:root"}"""), "NRA4025 \"arn:aws:iam::1111-2222-3333:root\"" },
        { Of("""{"AWS":"arn:aws:iam::1111:root"}"""), "NRA4525 \"arn:aws:iam::1111:root\"" },
        { Of("""{"AWS":"arn:aws:iam::111122223333:group/a"}"""), "NRA4525 \"arn:aws:iam::111122223333:group/a\"" },
        { Of("""{"AWS":"arn:aws:iam::111122223333:oidc-provider/a"}"""), "NRA4525 \"arn:aws:iam::111122223333:oidc-provider/a\"" },
        { Of("""{"AWS":"arn:aws:s3:::b"}"""), "NRA4525 \"arn:aws:s3:::b\"" },
        { """new Bucket(this, "B").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::b/*"], Principals = [new ArnPrincipal("arn:aws:iam::111122223333:user/*")] }));""", "NRA4525 \"arn:aws:iam::111122223333:user/*\"" },
        { """new Bucket(this, "B").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::b/*"], Principals = [new AccountPrincipal("1111-2222-3333")] }));""", "NRA4025 \"1111-2222-3333\"" },
        { """new Bucket(this, "B").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::b/*"], Principals = [new ArnPrincipal($"arn:{Partition}:iam::1111-2222-3333:root")] }));""", "NRA4025 $\"arn:{Partition}:iam::1111-2222-3333:root\"" },
    };

    [Theory]
    [MemberData(nameof(Flagged))]
    public async Task What_AWS_rejects_is_flagged(string statements, string findings) =>
        Assert.Equal(findings, string.Join(", ", (await TestCode.Findings(TestCode.Stack(statements))).Where(static finding => finding.StartsWith("NRA4", StringComparison.Ordinal))));

    public static TheoryData<string> Silent =>
    [
        // No policy of IAM, or not certainly.
        Json("{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"allow\",\"Actions\":\"oss:Get\",\"Resource\":\"acs:oss:b\"}]}"),
        Policy("{\"Effect\":\"allow\",\"Principal\":\"*\",\"Action\":\"Update:Modify\",\"Resource\":\"*\"}"),
        Json("{\"Statements\":[{\"Effect\":\"Allow\"}]}"),
        Json("{\"Version\":\"2012-10-17\",\"Statements\":[\"SELECT 1\"]}"),
        Policy("{\"Effect\":\"Allow\",\"Comment\":\"why\"," + Rest + "}"),
        Policy("{\"Effect\":\"Allow\",\"Actions\":[]," + Rest + "}"),

        // Right.
        Policy("{\"Sid\":\"\",\"Effect\":\"Allow\"," + Rest + "},{\"Sid\":\"\",\"Effect\":\"Deny\"," + Rest + "}"),
        Policy("{\"Sid\":\"a b\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"lambda.amazonaws.com\"},\"Action\":\"sts:AssumeRole\",\"Condition\":{\"StringEquals\":{\"aws:SourceAccount\":\"111122223333\"}}}"),
        Json("{\"Version\":\"2012-10-17\",\"Id\":\"a b\",\"Statement\":[{\"Effect\":\"Allow\"," + Rest + "}]}"),
        Role + string.Concat(Enumerable.Repeat(Add("""Sid = "A", Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::b/*"]"""), 2)),
        Of("\"*\""),
        Of("""{"AWS":"*"}"""),
        Of("""{"*":"*"}"""),
        Of("""{"AWS":["111122223333","arn:aws:iam::111122223333:root","arn:aws:iam::111122223333:user/path/a","arn:aws-cn:iam::111122223333:role/a","arn:aws:sts::111122223333:assumed-role/a/s","arn:aws:sts::111122223333:federated-user/a","AIDAJQABLZS4A3QDU576Q","arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1"]}"""),
        Of("""{"CanonicalUser":"79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"}"""),

        // Not certain.
        Role + "if (Account.Length > 3) {" + Add("""Sid = "A", Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::b/*"]""") + "} else {" + Add("""Sid = "A", Actions = ["s3:PutObject"], Resources = ["arn:aws:s3:::b/*"]""") + "}",
        Role + Add("""Sid = Account, Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::b/*"]"""),
        Role + Add("""Actions = id == "a" ? ["s3:GetObject"] : null, NotActions = ["s3:PutObject"], Effect = Effect.DENY, Resources = ["arn:aws:s3:::b/*"]"""),
        "var effect = id == \"a\" ? \"allow\" : \"Deny\"; var json = $\"{{\\\"Statement\\\":[{{\\\"Effect\\\":\\\"{effect}\\\",\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Resource\\\":\\\"arn:aws:s3:::b/*\\\"}}]}}\";",
        "new Bucket(this, \"B\").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = [\"s3:GetObject\"], Resources = [\"arn:aws:s3:::b/*\"], Principals = [new ArnPrincipal($\"arn:aws:iam::{id}:group/a\")] }));",
    ];

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_AWS_takes_or_is_not_certain_is_silent(string statements) =>
        Assert.DoesNotContain(await TestCode.Findings(TestCode.Stack(statements)), static finding => finding.StartsWith("NRA40", StringComparison.Ordinal) || finding.StartsWith("NRA45", StringComparison.Ordinal));
}
