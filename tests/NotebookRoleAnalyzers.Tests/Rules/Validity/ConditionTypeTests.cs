using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Validity;

/// <summary>NRA4019.</summary>
public sealed class ConditionTypeTests
{
    private static string Policy(string conditions) => TestCode.Stack("var json = \"\"\"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:ListBucket\",\"Resource\":\"arn:aws:s3:::b\",\"Condition\":" + conditions + "}]}\"\"\";");

    private static async Task<string> Found(string source) =>
        string.Join("|", (await TestCode.Findings(source)).Where(static finding => finding.StartsWith("NRA4019", StringComparison.Ordinal) || finding.StartsWith("NRA4519", StringComparison.Ordinal)));

    [Theory]
    [InlineData("NRA4519 \"many\"", """{"NumericLessThan":{"s3:max-keys":["10","many"]}}""")]
    [InlineData("NRA4019 \"notes\"", """{"NumericEquals":{"aws:PrincipalTag/team":"notes"}}""")]
    [InlineData("NRA4519 \"tomorrow\"", """{"DateLessThan":{"aws:CurrentTime":"tomorrow"}}""")]
    [InlineData("NRA4519 \"31.12.2030\"", """{"DateLessThanIfExists":{"aws:CurrentTime":"31.12.2030"}}""")]
    [InlineData("NRA4519 \"yes\"", """{"Bool":{"aws:SecureTransport":"yes"}}""")]
    [InlineData("NRA4519 \"absent\"", """{"Null":{"aws:PrincipalTag/team":"absent"}}""")]
    [InlineData("NRA4019 \"aws:SourceIp\"", """{"StringEquals":{"aws:SourceIp":"203.0.113.0/24"}}""")]
    [InlineData("NRA4019 \"aws:SourceIp\"", """{"StringNotLike":{"aws:SourceIp":["203.0.113.0/24","198.51.100.7"]}}""")]
    [InlineData("NRA4019 \"aws:PrincipalArn\"", """{"IpAddress":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/r"}}""")]
    [InlineData("NRA4019 \"aws:SecureTransport\"", """{"NumericEquals":{"aws:SecureTransport":"true"}}""")]
    [InlineData("NRA4519 \"aws:CurrentTime\"", """{"ArnLike":{"aws:CurrentTime":"2030-01-01T00:00:00Z"}}""")]
    public async Task A_mismatch_is_found(string expected, string conditions) => Assert.Equal(expected, await Found(Policy(conditions)));

    [Theory]
    [InlineData("""{"NumericLessThanEquals":{"s3:max-keys":["10","1.5","-3"],"aws:EpochTime":1893456000,"aws:MultiFactorAuthAge":"3600"}}""")]
    [InlineData("""{"DateGreaterThan":{"aws:CurrentTime":["2030-01-01T00:00:00Z","2030-01-01T00:00:00.5+01:00","2030-01-01","2030-01","20300101T000000Z","1893456000"]}}""")]
    [InlineData("""{"DateLessThan":{"aws:EpochTime":"1893456000"},"NumericLessThan":{"aws:CurrentTime":"1893456000"}}""")]
    [InlineData("""{"Bool":{"aws:SecureTransport":["true","False"],"aws:ViaAWSService":true},"Null":{"aws:SourceVpc":"TRUE"}}""")]
    [InlineData("""{"StringEquals":{"aws:SecureTransport":"true","aws:PrincipalArn":"arn:aws:iam::111122223333:role/r","aws:SourceIp":"203.0.113.7"}}""")]
    [InlineData("""{"StringLike":{"aws:SourceArn":"arn:aws:s3:::*"},"NumericEquals":{"aws:PrincipalTag/level":"3"}}""")]
    [InlineData("""{"NumericEquals":{"s3:max-keys":"${aws:PrincipalTag/keys}"},"DateLessThan":{"aws:CurrentTime":"<date>"}}""")]
    [InlineData("""{"NumericFoo":{"s3:max-keys":"x"},"Bool":{"nosuch:Key":"true"}}""")]
    public async Task What_fits_or_is_not_known_is_silent(string conditions) => Assert.Empty(await Found(Policy(conditions)));

    [Theory]
    [InlineData("""["Bool"] = new Dictionary<string, object> { ["aws:SecureTransport"] = id }""")]
    [InlineData("""["Bool"] = new Dictionary<string, object> { ["aws:SecureTransport"] = $"x{id}" }""")]
    [InlineData("""[id] = new Dictionary<string, object> { ["aws:SecureTransport"] = "yes" }""")]
    public async Task What_the_code_decides_is_not_certain(string conditions) => Assert.Empty(await Found(TestCode.Stack(
        $$"""new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "arn:aws:s3:::b/*" }, Conditions = new Dictionary<string, object> { {{conditions}} } });""")));

    [Fact]
    public async Task The_operator_of_the_keys_type_takes_its_place()
    {
        static string Statement(string conditions) => TestCode.Stack($$"""
                    var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Effect = Effect.DENY, Actions = new[] { "s3:GetObject" }, Resources = new[] { "arn:aws:s3:::b/*" }, Conditions = new Dictionary<string, object> { {{conditions}} } }));
            """);
        var @fixed = Statement("""["NotIpAddressIfExists"] = new Dictionary<string, object> { ["aws:SourceIp"] = new[] { "203.0.113.0/24", "198.51.100.7" } }""");
        await FixVerifier<CorrectConditionOperator>.Verify(Statement("""["StringNotEqualsIfExists"] = new Dictionary<string, object> { [{|NRA4019:"aws:SourceIp"|}] = new[] { "203.0.113.0/24", "198.51.100.7" } }"""), @fixed);

        Assert.Contains("Deny: Action s3:GetObject; Condition NotIpAddressIfExists aws:SourceIp 198.51.100.7; Condition NotIpAddressIfExists aws:SourceIp 203.0.113.0/24; Resource arn:aws:s3:::b/*", TemplateStatements.Of(Synthesis.Template(@fixed)));
    }
}
