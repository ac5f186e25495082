using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Validity;

/// <summary>NRA4009, and NRA4003 where the other would say the same.</summary>
public sealed class EmptyElementTests
{
    private const string Whole = """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}""";
    private const string User = """var user = new User(this, "U");""" + "\n";

    private static string Policy(string statements) => "var json = \"\"\"{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}\"\"\";";

    private static string Bucket(string statements) =>
        "new Amazon.S3.Model.PutBucketPolicyRequest { BucketName = \"b\", Policy = \"\"\"{\"Statement\":[" + statements + "]}\"\"\" };";

    private static string Typed(string statement) =>
        "new CfnManagedPolicy(this, \"P\", new CfnManagedPolicyProps { PolicyDocument = new Dictionary<string, object> { [\"Statement\"] = new object[] { " + statement + " } } });";

    private static string With(string conditions) =>
        User + "user.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = [\"s3:GetObject\"], Resources = [\"arn:aws:s3:::b/*\"], Conditions = new Dictionary<string, object> { " + conditions + " } }));";

    private static string Sdk(string condition) =>
        "var policy = new Amazon.Auth.AccessControlPolicy.Policy().WithStatements(new Amazon.Auth.AccessControlPolicy.Statement(Amazon.Auth.AccessControlPolicy.Statement.StatementEffect.Allow).WithActionIdentifiers(new Amazon.Auth.AccessControlPolicy.ActionIdentifier(\"s3:GetObject\")).WithResources(new Amazon.Auth.AccessControlPolicy.Resource(\"arn:aws:s3:::b/*\")).WithConditions(" + condition + "));";

    public static TheoryData<string, string> Flagged => new()
    {
        { Policy("""{"Effect":"Allow","Action":[],"Resource":"*"}"""), "NRA4509 \"Action\"" },
        { Policy("""{"Effect":"Allow","Action":[],"Resource":"*"},""" + Whole), "NRA4009 \"Action\"" },
        { Policy("""{"Effect":"Allow","Action":[],"Resource":"*"},{"Effect":"Allow","Action":"s3:GetObject","Resource":[]}"""), "NRA4509 \"Action\", NRA4509 \"Resource\"" },
        { Policy(Whole + """,{"Effect":"Deny","Action":"s3:GetObject","Resource":[ ]}"""), "NRA4009 \"Resource\"" },
        { Policy("""{"Effect":"Allow","NotAction":[],"NotResource":[]},""" + Whole), "NRA4509 \"NotAction\", NRA4509 \"NotResource\"" },
        { Policy("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*","Condition":{}}"""), "NRA4009 \"Condition\"" },
        { Policy("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*","Condition":{"StringEquals":{},"Bool":{}}}"""), "NRA4009 \"StringEquals\", NRA4009 \"Bool\"" },
        { Policy("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*","Condition":{"StringEquals":{"aws:PrincipalOrgID":[]}}}"""), "NRA4509 \"aws:PrincipalOrgID\"" },
        { Bucket("""{"Effect":"Allow","Principal":{},"Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}"""), "NRA4509 \"Principal\"" },
        { Bucket("""{"Effect":"Allow","Principal":{"AWS":[]},"Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"},{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}"""), "NRA4009 \"AWS\"" },
        { Bucket("""{"Effect":"Allow","Principal":{"AWS":[],"CanonicalUser":"1"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}"""), "NRA4009 \"AWS\"" },
        { Bucket(""), "NRA4509 \"Statement\"" },

        // A trust policy takes no resource at all.
        { "new Amazon.IdentityManagement.Model.CreateRoleRequest { RoleName = \"r\", AssumeRolePolicyDocument = \"\"\"{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},\"Action\":\"sts:AssumeRole\",\"Resource\":[]}]}\"\"\" };", "NRA4009 \"Resource\"" },

        // What the CDK and the SDK leave of it.
        { Typed("""new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = new string[0], ["Resource"] = "*" }"""), "NRA4509 \"Action\"" },
        { Typed("""new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "s3:GetObject", ["Resource"] = "arn:aws:s3:::b/*", ["Condition"] = new Dictionary<string, object>() }"""), "NRA4009 \"Condition\"" },
        { "new CfnManagedPolicy(this, \"P\", new CfnManagedPolicyProps { PolicyDocument = new Dictionary<string, object> { [\"Statement\"] = new object[0] } });", "NRA4509 \"Statement\"" },
        { With("""["StringEquals"] = new Dictionary<string, object>()"""), "NRA4009 \"StringEquals\"" },
        { With("""["StringEquals"] = new Dictionary<string, object> { ["aws:PrincipalOrgID"] = new string[0] }"""), "NRA4509 \"aws:PrincipalOrgID\"" },
        { """new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com", new ServicePrincipalOpts { Conditions = new Dictionary<string, object> { ["Bool"] = new Dictionary<string, object>() } }) });""", "NRA4009 \"Bool\"" },
        { Sdk("""new Amazon.Auth.AccessControlPolicy.Condition("StringEquals", "aws:PrincipalOrgID")"""), "NRA4009 new Amazon.Auth.AccessControlPolicy.Condition(\"StringEquals\", \"aws:PrincipalOrgID\")" },
    };

    [Theory]
    [MemberData(nameof(Flagged))]
    public async Task What_AWS_sees_empty_is_flagged_once(string statements, string findings) => Assert.Equal(findings, await Found(statements));

    public static TheoryData<string> Elsewhere =>
    [
        // The CDK leaves these out or refuses to synthesize, the SDK leaves them out.
        User + """user.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::b/*"], NotResources = new string[0], Conditions = new Dictionary<string, object>() }));""",
        User + """user.AddToPolicy(PolicyStatement.FromJson(new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "s3:GetObject", ["Resource"] = "arn:aws:s3:::b/*", ["Condition"] = new Dictionary<string, object>() }));""",
        """new CfnManagedPolicy(this, "P", new CfnManagedPolicyProps { PolicyDocument = PolicyDocument.FromJson(new Dictionary<string, object> { ["Statement"] = new object[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "s3:GetObject", ["Resource"] = "arn:aws:s3:::b/*", ["Condition"] = new Dictionary<string, object>() } } }) });""",
        Sdk(""),

        // Filled elsewhere or later.
        With("""["StringEquals"] = new Dictionary<string, object>()""").Replace("user.AddToPolicy(", "var s = (", StringComparison.Ordinal) + """ s.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:PrincipalOrgID"] = "o-1" }); user.AddToPolicy(s);""",
        With("""["StringEquals"] = new Dictionary<string, object>()""").Replace("user.AddToPolicy(", "var s = (", StringComparison.Ordinal) + " Add(s); user.AddToPolicy(s); static extern void Add(PolicyStatement s);",
        """var list = new List<string>(); var policy = new Dictionary<string, object> { ["Version"] = "2012-10-17", ["Statement"] = new[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = list, ["Resource"] = "*" } } }; list.Add("s3:ListAllMyBuckets"); var json = System.Text.Json.JsonSerializer.Serialize(policy);""",
        """var policy = System.Text.Json.Nodes.JsonNode.Parse("{\"Version\":\"2012-10-17\",\"Statement\":[]}"); policy["Statement"].AsArray().Add(null); var json = policy.ToJsonString();""",
        """var policy = System.Text.Json.Nodes.JsonNode.Parse("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[],\"Resource\":\"*\"}]}"); policy["Statement"][0]["Action"].AsArray().Add("s3:ListAllMyBuckets"); var json = policy.ToJsonString();""",
        """var json = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";""",
        """var json = $"{{\"Version\":\"2012-10-17\",\"Statement\":[{{\"Effect\":\"Allow\",\"Action\":[{string.Join(",", id.Split(','))}],\"Resource\":\"*\"}}]}}";""",
        """var actions = id == "x" ? new[] { "s3:ListAllMyBuckets" } : new string[0]; """ + Typed("""new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = actions, ["Resource"] = "*" }"""),

        // Another cloud's.
        """var json = "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[],\"Resource\":\"*\"}]}";""",
    ];

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task What_is_left_out_or_filled_is_not_flagged(string statements) => Assert.Equal("", await Found(statements));

    [Fact]
    public async Task Where_the_CDK_leaves_it_out_the_element_is_missing() =>
        Assert.Equal("NRA4503 new PolicyStatement(new PolicyStatementProps { Actions = new string[0], Resources = [\"*\"] })", await Found(User.Replace("User(this, \"U\")", "Role(this, \"U\", new RoleProps { AssumedBy = new AccountRootPrincipal() })", StringComparison.Ordinal) + """user.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new string[0], Resources = ["*"] }));"""));

    [Fact]
    public async Task A_file_without_statements_is_flagged() =>
        Assert.Equal(["NRA4509"], (await TestCode.Analyze(TestCode.Compile("class C { }"), new TestFile("/policies/p.json", """{"Version":"2012-10-17","Statement":[]}"""))).Select(static diagnostic => diagnostic.Id));

    private static async Task<string> Found(string statements) => string.Join(", ", (await TestCode.Findings(TestCode.Stack(statements))).Where(static finding => finding[..7] is "NRA4009" or "NRA4509" or "NRA4003" or "NRA4503"));
}
