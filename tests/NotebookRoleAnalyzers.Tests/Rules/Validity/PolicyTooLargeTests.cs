using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Validity;

/// <summary>NRA4024.</summary>
public sealed class PolicyTooLargeTests
{
    // 24 texts of 200 characters are 4,848 with their quotes, 60 are 12,120, 110 are 22,220 and 170 are 34,340.
    private static string Texts(int count, string beginning) => string.Join(", ", Enumerable.Range(0, count).Select(number => $"\"{beginning}{number.ToString("D3", System.Globalization.CultureInfo.InvariantCulture).PadLeft(200 - beginning.Length, 'x')}\""));

    private static string Resources(int count) => Texts(count, "arn:aws:s3:::b/");

    private static string Users(int count) => Texts(count, "arn:aws:iam::111122223333:user/");

    private static string Roles(int count) => string.Join(", ", Users(count).Split(", ").Select(static name => "new ArnPrincipal(" + name + ")"));

    private static async Task<string> Found(string statements) => string.Join("|", (await TestCode.Findings(TestCode.Stack(statements))).Where(static finding => finding.StartsWith("NRA4024", StringComparison.Ordinal)).Select(static finding => finding[8..]).Select(static place => place.Length > 20 ? place[..20] : place));

    [Fact]
    public async Task A_trust_policy_has_at_most_4096_characters()
    {
        Assert.Equal("new Role(this, \"R\", ", await Found($$"""new Role(this, "R", new RoleProps { AssumedBy = new CompositePrincipal({{Roles(24)}}) });"""));
        Assert.Empty(await Found($$"""new Role(this, "R", new RoleProps { AssumedBy = new CompositePrincipal({{Roles(19)}}) });"""));
    }

    [Theory]
    [InlineData(19, 0, "")]
    [InlineData(19, 1000, "")]
    [InlineData(24, 0, "\"Version\"")]
    public async Task White_space_does_not_count(int count, int spaces, string expected) => Assert.Equal(expected, await Found(
        "new CfnRole(this, \"R\", new CfnRoleProps { AssumeRolePolicyDocument = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, object>>(\"\"\"{ " + new string(' ', spaces)
        + " \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \"Allow\", \"Principal\": { \"AWS\": [ " + Users(count) + " ] }, \"Action\": \"sts:AssumeRole\" } ] }\"\"\") });"));

    [Fact]
    public async Task The_inline_policies_of_a_role_have_at_most_10240_characters()
    {
        static string Inline(int count) => $$"""new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal(), InlinePolicies = new Dictionary<string, PolicyDocument> { ["p"] = new PolicyDocument(new PolicyDocumentProps { Statements = new[] { new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { {{Resources(count)}} } }) } }) } });""";
        Assert.NotEmpty(await Found(Inline(60)));
        Assert.Empty(await Found(Inline(50)));
    }

    [Fact]
    public async Task What_the_CDK_splits_itself_is_silent() => Assert.Empty(await Found(
        $$"""new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() }).AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { {{Resources(60)}} } }));"""));

    [Theory]
    [InlineData("CfnBucketPolicy", "Amazon.CDK.AWS.S3", "Bucket = \"b\", ", "s3:GetObject", 110, true)]
    [InlineData("CfnBucketPolicy", "Amazon.CDK.AWS.S3", "Bucket = \"b\", ", "s3:GetObject", 90, false)]
    [InlineData("CfnQueuePolicy", "Amazon.CDK.AWS.SQS", "Queues = new[] { \"q\" }, ", "sqs:SendMessage", 110, false)]
    [InlineData("CfnKey", "Amazon.CDK.AWS.KMS", "", "kms:Decrypt", 170, true)]
    [InlineData("CfnKey", "Amazon.CDK.AWS.KMS", "", "kms:Decrypt", 150, false)]
    public async Task Policies_of_buckets_and_keys_have_sizes_of_their_own(string type, string space, string more, string action, int count, bool isTooLarge)
    {
        var property = type == "CfnKey" ? "KeyPolicy" : "PolicyDocument";
        var found = await Found($$"""new {{space}}.{{type}}(this, "P", new {{space}}.{{type}}Props { {{more}}{{property}} = new Dictionary<string, object> { ["Version"] = "2012-10-17", ["Statement"] = new object[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = new Dictionary<string, object> { ["AWS"] = new[] { {{Users(count)}} } }, ["Action"] = "{{action}}", ["Resource"] = "*" } } } });""");
        Assert.Equal(isTooLarge, found.Length > 0);
    }

    [Fact]
    public async Task What_is_not_known_may_be_empty() => Assert.Empty(await Found(
        $$"""new Role(this, "R", new RoleProps { AssumedBy = new CompositePrincipal({{Roles(19)}}, new ArnPrincipal(id), new ArnPrincipal($"arn:aws:iam::{Account}:role/a")) });"""));
}
