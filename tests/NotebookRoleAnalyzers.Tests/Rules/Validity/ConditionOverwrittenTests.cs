using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Validity;

/// <summary>NRA4029 and its fix.</summary>
public sealed class ConditionOverwrittenTests
{
    private const string Made = """        var statement = new PolicyStatement(new PolicyStatementProps { Effect = Effect.DENY, Actions = new[] { "s3:GetObject" }, Resources = new[] { "arn:aws:s3:::b/*" }""";
    private const string Given = """        new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() }).AddToPolicy(statement);""";

    private static string Code(string calls, string props = "") => TestCode.Stack(Made + props + " });\n" + calls + "\n" + Given);

    private static async Task<string> Found(string source) =>
        string.Join("|", (await TestCode.Findings(source)).Where(static finding => finding[3] == '4' && finding[5..7] == "29"));

    [Theory]
    [InlineData("NRA4029 \"aws:ResourceAccount\"", """statement.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:ResourceAccount"] = "1" }); statement.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:ResourceAccount"] = "2" });""")]
    [InlineData("NRA4029 \"aws:ResourceAccount\"", """statement.AddConditions(new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:ResourceAccount"] = new[] { "1", "2" } } }); statement.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:ResourceAccount"] = "1" });""")]
    [InlineData("NRA4029 statement.AddSourceAccountCondition(\"2\")", """statement.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:SourceAccount"] = "1" }); statement.AddSourceAccountCondition("2");""")]
    [InlineData("NRA4029 \"aws:SourceArn\"", """var one = new Amazon.CDK.AWS.S3.Bucket(this, "One"); var two = new Amazon.CDK.AWS.S3.Bucket(this, "Two"); statement.AddSourceArnCondition(one.BucketArn); statement.AddCondition("ArnEquals", new Dictionary<string, object> { ["aws:SourceArn"] = two.BucketArn });""")]
    [InlineData("NRA4529 statement.AddSourceAccountCondition(\"2\")", """statement.AddSourceAccountCondition("1"); statement.AddSourceAccountCondition("2");""")]
    [InlineData("NRA4529 \"aws:ResourceAccount\"", """statement.AddCondition("StringEquals", new Dictionary<string, string> { ["aws:ResourceAccount"] = "1" }); statement.AddCondition("StringEquals", new Dictionary<string, string> { ["aws:ResourceAccount"] = "2" });""")]
    [InlineData("", """statement.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:ResourceAccount"] = "1" }); statement.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:PrincipalAccount"] = "2" });""")]
    [InlineData("", """statement.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:ResourceAccount"] = "1" }); statement.AddCondition("StringLike", new Dictionary<string, object> { ["aws:ResourceAccount"] = "2" });""")]
    [InlineData("", """statement.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:ResourceAccount"] = "1" }); statement.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:ResourceAccount"] = new[] { "2", "1" } });""")]
    [InlineData("", """statement.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:ResourceAccount"] = "1" }); if (id == "x") statement.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:ResourceAccount"] = "2" });""")]
    [InlineData("", """statement.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:ResourceAccount"] = "1" }); statement.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:ResourceAccount"] = Account });""")]
    [InlineData("", """statement.AddSourceAccountCondition(Account); statement.AddSourceAccountCondition(Account);""")]
    public async Task What_is_lost_is_found_where_it_is_replaced(string expected, string calls) => Assert.Equal(expected, await Found(Code(calls)));

    [Fact]
    public async Task What_another_member_sets_may_be_replaced_on_purpose() => Assert.Empty(await Found(TestCode.Stack(
        """var statement = Base(); statement.AddSourceAccountCondition("2"); new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() }).AddToPolicy(statement);""",
        """private static PolicyStatement Base() { var made = new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "arn:aws:s3:::b/*" } }); made.AddSourceAccountCondition("1"); return made; }""")));

    [Fact]
    public async Task The_CDK_has_the_last_values_and_the_fix_all()
    {
        var flagged = Code("""
                    statement.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:ResourceAccount"] = "1" });
                    statement.AddCondition("StringEquals", new Dictionary<string, object> { [{|NRA4029:"aws:ResourceAccount"|}] = "2" });
                    statement.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:PrincipalAccount"] = "3" });
            """);
        var @fixed = Code("""
                    statement.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:ResourceAccount"] = new[] { "2", "1" } });
                    statement.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:PrincipalAccount"] = "3" });
            """);
        await FixVerifier<MergeConditions>.Verify(flagged, @fixed);

        const string statement = "Deny: Action s3:GetObject; Condition StringEquals aws:PrincipalAccount 3; Condition StringEquals aws:ResourceAccount {0}; Resource arn:aws:s3:::b/*";
        Assert.Contains(string.Format(System.Globalization.CultureInfo.InvariantCulture, statement, "2"), TemplateStatements.Of(Synthesis.Template(Markup.Without(flagged))));
        Assert.Contains(string.Format(System.Globalization.CultureInfo.InvariantCulture, statement, "1; Condition StringEquals aws:ResourceAccount 2"), TemplateStatements.Of(Synthesis.Template(@fixed)));
    }

    [Fact]
    public async Task A_call_of_its_own_name_gives_its_value_to_the_dictionary()
    {
        var flagged = Code("""        {|NRA4029:statement.AddSourceAccountCondition("2")|}; // Ours.""" + "\n", """
            , Conditions = new Dictionary<string, object>
                    {
                        ["StringEquals"] = new Dictionary<string, object>
                        {
                            ["aws:SourceAccount"] = "1"
                        }
                    }
            """);
        var @fixed = Code("""         // Ours.""" + "\n", """
            , Conditions = new Dictionary<string, object>
                    {
                        ["StringEquals"] = new Dictionary<string, object>
                        {
                            ["aws:SourceAccount"] = new[] { "1", "2" }
                        }
                    }
            """);
        await FixVerifier<MergeConditions>.Verify(flagged, @fixed);

        Assert.Contains("Deny: Action s3:GetObject; Condition StringEquals aws:SourceAccount 1; Condition StringEquals aws:SourceAccount 2; Resource arn:aws:s3:::b/*", TemplateStatements.Of(Synthesis.Template(@fixed)));
    }

    [Fact]
    public async Task All_that_two_calls_share_is_merged_at_once()
    {
        var flagged = Code("""
                    statement.AddCondition("StringLike", new Dictionary<string, object> { ["aws:PrincipalTag/a"] = "x*", ["aws:PrincipalTag/b"] = "y*" });
                    statement.AddCondition("StringLike", new Dictionary<string, object> { [{|NRA4029:"aws:PrincipalTag/a"|}] = new[] { "z*" }, ["aws:PrincipalTag/b"] = "w*" });
            """);
        var @fixed = Code("""
                    statement.AddCondition("StringLike", new Dictionary<string, object> { ["aws:PrincipalTag/a"] = new[] { "z*", "x*" }, ["aws:PrincipalTag/b"] = new[] { "w*", "y*" } });
            """);
        await FixVerifier<MergeConditions>.Verify(flagged, @fixed);
    }
}
