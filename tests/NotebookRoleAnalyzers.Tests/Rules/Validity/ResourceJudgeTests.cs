using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Validity;

/// <summary>NRA4014 and NRA4015.</summary>
public sealed class ResourceJudgeTests
{
    private const string Setup = """
        var bucket = new Bucket(this, "B"); var key = new Key(this, "K"); var secret = new Secret(this, "S");
        var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });

        """;

    private static string Statement(string actions, string resources, string more = "") =>
        Setup + $$"""var s = new PolicyStatement(new PolicyStatementProps { Actions = new[] { {{actions}} }, Resources = new[] { {{resources}} } {{more}} });""";

    private static string Json(string effect, string actions, string resources) =>
        $$""""var json = """{"Statement":[{"Effect":"{{effect}}","Action":{{actions}},"Resource":{{resources}}}]}""";"""";

    public static TheoryData<string, string> Flagged => new()
    {
        { Statement("\"s3:ListBucket\"", "\"arn:aws:s3:::notes/*\""), "NRA4014 \"s3:ListBucket\"" },
        { Statement("\"s3:GetObject\", \"s3:PutObject\", \"s3:ListBucket\"", "\"arn:aws:s3:::notes\""), "NRA4014 \"s3:GetObject\"" },
        { Statement("\"s3:GetObject*\"", "\"arn:aws:s3:::notes\""), "NRA4014 \"s3:GetObject*\"" },
        { Statement("\"s3:GetObject\"", "bucket.BucketArn"), "NRA4014 \"s3:GetObject\"" },
        { Statement("\"s3:ListBucket\"", "bucket.ArnForObjects(\"*\")"), "NRA4014 \"s3:ListBucket\"" },
        { Statement("\"s3:ListBucket\"", "bucket.BucketArn + \"/*\""), "NRA4014 \"s3:ListBucket\"" },
        { Statement("\"s3:GetObject\", \"kms:Decrypt\"", "key.KeyArn"), "NRA4514 \"s3:GetObject\"" },
        { Statement("\"s3:GetObject\"", "secret.SecretArn"), "NRA4514 \"s3:GetObject\"" },
        { Statement("\"kms:Decrypt\"", "\"arn:aws:kms:us-east-1:111122223333:alias/a\""), "NRA4514 \"kms:Decrypt\"" },
        { Statement("\"s3:GetObject\"", "$\"arn:aws:s3:::{id}\""), "" },
        { Statement("\"s3:GetObject\"", "$\"arn:{Aws.PARTITION}:s3:::{bucket.BucketName}\""), "NRA4014 \"s3:GetObject\"" },
        { Json("Deny", "[\"s3:GetObject\"]", "\"arn:aws:s3:::notes\""), "NRA4014 \"s3:GetObject\"" },
        { Json("Allow", "\"s3:*\"", "\"arn:aws:sqs:us-east-1:111122223333:q\""), "NRA2001 \"s3:*\"" },

        { Statement("\"s3:ListAllMyBuckets\"", "\"arn:aws:s3:::notes\""), "NRA4015 \"s3:ListAllMyBuckets\"" },
        { Statement("\"s3:ListAllMyBuckets\", \"s3:ListBucket\"", "\"arn:aws:s3:::notes\""), "NRA4515 \"s3:ListAllMyBuckets\"" },
        { Statement("\"s3:ListAllMyBuckets\", \"s3:ListBucket\"", "bucket.BucketArn") + " role.AddToPolicy(s);", "NRA4515 \"s3:ListAllMyBuckets\"" },
        { Json("Allow", "[\"s3:ListAllMyBuckets\", \"s3:ListBucket\"]", "\"arn:aws:s3:::notes\""), "NRA4015 \"s3:ListAllMyBuckets\"" },
        { Json("Deny", "[\"s3:ListAllMyBuckets\", \"s3:ListBucket\"]", "\"arn:aws:s3:::notes\""), "NRA4515 \"s3:ListAllMyBuckets\"" },
        { Json("Deny", "\"s3:ListAllMyBuckets\"", "\"arn:aws:s3:::notes\""), "NRA4015 \"s3:ListAllMyBuckets\"" },
    };

    [Theory]
    [MemberData(nameof(Flagged))]
    public async Task What_an_action_does_not_work_on_is_flagged(string statements, string findings) => Assert.Equal(findings, string.Join(", ", await TestCode.Findings(TestCode.Stack(statements))));

    public static TheoryData<string> Silent =>
    [
        Statement("\"s3:GetObject\", \"s3:ListBucket\"", "\"arn:aws:s3:::notes\", \"arn:aws:s3:::notes/*\""),
        Statement("\"s3:GetObject\", \"s3:ListBucket\"", "bucket.BucketArn, bucket.ArnForObjects(\"*\")"),
        Statement("\"s3:GetObject\"", "\"arn:aws:s3:::notes*\""),
        Statement("\"s3:GetObject\"", "bucket.BucketName"),
        Statement("\"s3:GetObject\"", "\"arn:aws:s3:::notes\", id"),
        Statement("\"s3:Get*\"", "\"arn:aws:s3:::notes\""),
        Statement("\"nosuch:Thing\"", "\"arn:aws:s3:::notes\"", "") .Replace("nosuch:Thing", "deeplens:Thing", StringComparison.Ordinal),
        Statement("\"s3:ListAllMyBuckets\"", "\"arn:aws:s3:::notes\", \"*\""),
        Statement("\"s3:ListAllMyBuckets\"", "\"arn:aws:s3:::*\""),
        Statement("\"iam:ListRoles\"", "\"arn:aws:iam::111122223333:role/a\""),
        Statement("\"waf-regional:GetWebACLForResource\"", "\"arn:aws:waf-regional:us-east-1:111122223333:webacl/a\""),
        Statement("\"s3:GetObject\"", "\"arn:aws:s3:::notes\"") + " s.AddResources(Node.Id);",
        Statement("id == \"a\" ? \"s3:GetObject\" : \"s3:ListBucket\"", "\"arn:aws:s3:::notes\""),
        "foreach (var name in new List<string>(Node.Id.Split(','))) { var s = new PolicyStatement(); s.AddActions(\"s3:GetObject\"); s.AddResources(name); }",
        Setup + "bucket.GrantRead(role);",
        Setup + "key.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Principals = [new AccountRootPrincipal()], Actions = [\"kms:CreateKey\"], Resources = [\"arn:aws:kms:us-east-1:111122223333:key/k\"] }));",
        """var json = "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"execute-api:Invoke\",\"Resource\":\"execute-api:/prod/*\",\"Condition\":{\"IpAddress\":{\"aws:SourceIp\":\"192.0.2.0/24\"}}}]}";""",
    ];

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_may_fit_is_silent(string statements) =>
        Assert.DoesNotContain(await TestCode.Findings(TestCode.Stack(statements)), static finding => finding.StartsWith("NRA4014", StringComparison.Ordinal) || finding.StartsWith("NRA4514", StringComparison.Ordinal) || finding.StartsWith("NRA4015", StringComparison.Ordinal) || finding.StartsWith("NRA4515", StringComparison.Ordinal));

    [Fact]
    public void What_takes_any_resource_only_has_no_type_in_the_catalogue() => Assert.All(AnyResourceActions.All, static action =>
    {
        Assert.Empty(ActionCatalogue.Find(action)!.ResourceTypes);
        Assert.True(AnyResourceActions.Hold(action));
    });

    [Theory]
    [InlineData("s3:GetObject", "NRA4014 's3:GetObject': what this works on is objects, and the statement names none, so it doesn't allow it; add the ARN of the bucket's objects")]
    [InlineData("sqs:SendMessage", "NRA4514 'sqs:SendMessage': what this works on is resources of 'sqs' (queue), and the statement names none, so it doesn't allow it; name the ARNs")]
    [InlineData("s3:ListAllMyBuckets", "NRA4015 's3:ListAllMyBuckets' can't be narrowed to a resource, so the statement doesn't allow it; put '*' there, in a statement of its own if others are narrowed")]
    public async Task A_message_tells_what_the_action_works_on(string action, string message)
    {
        var found = Assert.Single(await TestCode.Analyze(TestCode.Compile(TestCode.Stack(Statement($"\"{action}\"", "\"arn:aws:s3:::notes\"")))));

        Assert.Equal(message, $"{found.Id} {found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
    }
}
