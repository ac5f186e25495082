using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Validity;

/// <summary>NRA4005 and NRA4030.</summary>
public sealed class PolicyVersionTests
{
    private const string Own = "\"arn:aws:s3:::b/${aws:username}\"";
    private const string Plain = "\"arn:aws:s3:::b/*\"";

    private static string Policy(string version, string resource) => "{" + version + "\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":" + resource + "}]}";

    private static string Json(string version, string resource) => "var json = \"\"\"" + Policy(version, resource) + "\"\"\";";

    private static string Map(string more, string after = "") => "var policy = new CfnManagedPolicy(this, \"P\", new CfnManagedPolicyProps { PolicyDocument = new Dictionary<string, object> { " + more
        + "[\"Statement\"] = new[] { new Dictionary<string, object> { [\"Effect\"] = \"Allow\", [\"Action\"] = \"s3:GetObject\", [\"Resource\"] = " + Own + " } } } });" + after;

    public static TheoryData<string, string> Flagged => new()
    {
        { Json("\"Version\":\"2012-10-18\",", Plain), "NRA4005 \"2012-10-18\"" },
        { Json("\"Version\":\"latest\",", Own), "NRA4005 \"latest\"" },
        { Json("\"Version\":\"2008-10-17\",", Own), "NRA4005 \"2008-10-17\"" },
        { Json("", Own), "NRA4005 \"Statement\"" },
        { Json("", "\"arn:aws:s3:::b/${*}\""), "NRA4005 \"Statement\"" },
        { Json("\"Version\":\"2008-10-17\",", Plain), "NRA4030 \"2008-10-17\"" },
        { Map("[\"Version\"] = \"2008-10-17\", "), "NRA4005 \"2008-10-17\"" },
        { """var json = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:ListBucket\",\"Resource\":\"arn:aws:s3:::b\",\"Condition\":{\"StringLike\":{\"s3:prefix\":\"${aws:username}/*\"}}}]}";""", "NRA4005 \\\"Statement\\\"" },
        { "string Fill(string name) => name; var json = new System.Text.Json.Nodes.JsonObject { [\"Version\"] = \"2012-17-10\", [\"Statement\"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { [\"Effect\"] = \"Allow\", [\"Action\"] = \"s3:GetObject\", [\"Resource\"] = " + Plain + " }) }.ToJsonString();", "NRA4505 \"2012-17-10\"" },
    };

    [Theory]
    [MemberData(nameof(Flagged))]
    public async Task A_version_that_is_wrong_is_flagged(string statements, string findings) => Assert.Equal(findings, string.Join(", ", await TestCode.Findings(TestCode.Stack(statements))));

    public static TheoryData<string> Silent =>
    [
        Json("\"Version\":\"2012-10-17\",", Own),
        Json("", Plain),
        Json("", "\"arn:aws:s3:::b/${AWS::AccountId}\""),
        "var json = $\"{{{id}\\\"Statement\\\":[{{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Resource\\\":\\\"arn:aws:s3:::b/${{aws:username}}\\\"}}]}}\";",

        // The CDK's and the SDK's documents have a version of their own.
        """new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::b/${aws:username}"] });""",
        "var policy = Amazon.Auth.AccessControlPolicy.Policy.FromJson(\"\"\"" + Policy("", "[" + Own + "]") + "\"\"\");",
        Json("", Own) + " var document = PolicyDocument.FromJson(System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, object>>(json));",
        "var policy = new CfnManagedPolicy(this, \"P\", new CfnManagedPolicyProps { PolicyDocument = PolicyDocument.FromJson(new Dictionary<string, object> { [\"Statement\"] = new[] { new Dictionary<string, object> { [\"Effect\"] = \"Allow\", [\"Action\"] = \"s3:GetObject\", [\"Resource\"] = " + Own + " } } }) });",

        // Set later.
        Map("", " policy.AddPropertyOverride(\"PolicyDocument.Version\", \"2012-10-17\");"),
        Json("\"Version\":\"2.0\",", Own),
    ];

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task A_version_that_is_right_or_not_certain_is_silent(string statements) =>
        Assert.DoesNotContain(await TestCode.Findings(TestCode.Stack(statements)), static finding => finding.StartsWith("NRA4005", StringComparison.Ordinal) || finding.StartsWith("NRA4505", StringComparison.Ordinal) || finding.StartsWith("NRA4030", StringComparison.Ordinal));
}
