using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

/// <summary><see cref="ConditionFix"/> and <see cref="CorrectAddress"/>.</summary>
public sealed class ConditionFixTests
{
    private static string Statement(string conditions) => TestCode.Stack($$"""
                var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                {
                    Effect = Effect.DENY,
                    Actions = new[] { "s3:GetObject" },
                    Resources = new[] { "arn:aws:s3:::b/*" },
                    Conditions = new Dictionary<string, object>
                    {
        {{conditions}}
                    }
                }));
        """);

    private static void AssertMakes(string expected, string source) =>
        Assert.Contains("Deny: Action s3:GetObject; " + expected + "; Resource arn:aws:s3:::b/*", TemplateStatements.Of(Synthesis.Template(source)));

    [Fact]
    public async Task An_operator_is_renamed_with_all_that_stands_under_it()
    {
        var @fixed = Statement("""            ["StringEquals"] = new Dictionary<string, object> { ["aws:ResourceAccount"] = "1", ["aws:PrincipalAccount"] = "2" } // Both.""");
        await FixVerifier<CorrectConditionOperator>.Verify(Statement("""            [{|NRA4016:"StringEqual"|}] = new Dictionary<string, object> { ["aws:ResourceAccount"] = "1", ["aws:PrincipalAccount"] = "2" } // Both."""), @fixed);

        AssertMakes("Condition StringEquals aws:PrincipalAccount 2; Condition StringEquals aws:ResourceAccount 1", @fixed);
    }

    [Fact]
    public async Task A_condition_is_moved_to_the_operator_that_is_there()
    {
        var @fixed = Statement("""
                        ["StringLike"] = new Dictionary<string, object> { ["aws:PrincipalTag/a"] = "x*", ["aws:PrincipalTag/b"] = new[] { "y*", "z" } },
                        ["StringEquals"] = new Dictionary<string, object> { ["aws:ResourceAccount"] = "1" }
            """);
        await FixVerifier<CorrectConditionOperator>.Verify(Statement("""
                        ["StringLike"] = new Dictionary<string, object> { ["aws:PrincipalTag/a"] = "x*" },
                        ["StringEquals"] = new Dictionary<string, object> { ["aws:ResourceAccount"] = "1", ["aws:PrincipalTag/b"] = new[] { {|NRA4020:"y*"|}, "z" } }
            """), @fixed);

        AssertMakes("Condition StringEquals aws:ResourceAccount 1; Condition StringLike aws:PrincipalTag/a x*; Condition StringLike aws:PrincipalTag/b y*; Condition StringLike aws:PrincipalTag/b z", @fixed);
    }

    [Fact]
    public async Task A_set_operator_of_a_Deny_gives_way_to_what_means_the_same()
    {
        var @fixed = Statement("""            ["StringEqualsIfExists"] = new Dictionary<string, object> { ["aws:PrincipalTag/team"] = "a" }""");
        await FixVerifier<CorrectConditionOperator>.Verify(Statement("""            [{|NRA4021:"ForAllValues:StringEquals"|}] = new Dictionary<string, object> { ["aws:PrincipalTag/team"] = "a" }"""), @fixed);

        AssertMakes("Condition StringEqualsIfExists aws:PrincipalTag/team a", @fixed);
    }

    [Fact]
    public async Task Keys_are_renamed_in_dictionaries_and_calls()
    {
        const string role = """        var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });""" + "\n";
        var flagged = TestCode.Stack(role + """
                    var statement = new PolicyStatement(new PolicyStatementProps { Effect = Effect.DENY, Actions = new[] { "s3:GetObject" }, Resources = new[] { "arn:aws:s3:::b/*" } });
                    statement.AddCondition("StringEquals", new Dictionary<string, object> { { {|NRA4017:"aws:ResourceAcount"|}, "1" }, { {|NRA4017:"aws:PrincpalTag/team"|}, "2" } });
                    role.AddToPolicy(statement);
            """);
        var @fixed = TestCode.Stack(role + """
                    var statement = new PolicyStatement(new PolicyStatementProps { Effect = Effect.DENY, Actions = new[] { "s3:GetObject" }, Resources = new[] { "arn:aws:s3:::b/*" } });
                    statement.AddCondition("StringEquals", new Dictionary<string, object> { { "aws:ResourceAccount", "1" }, { "aws:PrincipalTag/team", "2" } });
                    role.AddToPolicy(statement);
            """);
        await FixVerifier<CorrectConditionKey>.Verify(flagged, @fixed);

        AssertMakes("Condition StringEquals aws:PrincipalTag/team 2; Condition StringEquals aws:ResourceAccount 1", @fixed);
    }

    [Fact]
    public async Task A_value_of_another_type_is_written_as_text()
    {
        var @fixed = Statement("""            ["BoolIfExists"] = new Dictionary<string, object> { ["aws:MultiFactorAuthPresent"] = "false" }""");
        await FixVerifier<CorrectMfaCondition>.Verify(Statement("""            ["Bool"] = new Dictionary<string, object> { ["aws:MultiFactorAuthPresent"] = {|NRA4027:true|} }"""), @fixed);

        AssertMakes("Condition BoolIfExists aws:MultiFactorAuthPresent false", @fixed);
    }

    [Fact]
    public async Task A_value_that_can_be_no_text_is_left()
    {
        var flagged = Statement("""            ["Bool"] = new Dictionary<string, bool> { ["aws:MultiFactorAuthPresent"] = {|NRA4527:true|} }""");
        await FixVerifier<CorrectMfaCondition>.Verify(flagged, flagged);
    }

    [Fact]
    public async Task Bits_beyond_the_prefix_are_cleared()
    {
        var @fixed = Statement("""            ["NotIpAddress"] = new Dictionary<string, object> { ["aws:SourceIp"] = new[] { "203.0.113.0/24", "2001:db8::/32", "198.51.100.1" } }""");
        await FixVerifier<CorrectAddress>.Verify(Statement("""            ["NotIpAddress"] = new Dictionary<string, object> { ["aws:SourceIp"] = new[] { {|NRA4028:"203.0.113.5/24"|}, {|NRA4028:"2001:db8::5/32"|}, "198.51.100.1" } }"""), @fixed);

        AssertMakes("Condition NotIpAddress aws:SourceIp 198.51.100.1; Condition NotIpAddress aws:SourceIp 2001:db8::/32; Condition NotIpAddress aws:SourceIp 203.0.113.0/24", @fixed);
    }
}
