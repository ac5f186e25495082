using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

/// <summary>What is wrong in the maps of L1 constructs is reported where it stands, under an id with a fix only where one can be written.</summary>
public sealed class CfnMendingTests
{
    [Theory]
    [InlineData("""["Action"] = "s3:*" """, "object")]
    [InlineData("""["Action"] = new[] { "s3:*", "sqs:SendMessage" }""", "object")]
    [InlineData("""["Action"] = new object[] { "s3:*" }""", "object")]
    [InlineData("""["Action"] = new List<string> { "s3:*" }.ToArray()""", "object")]
    public async Task All_actions_are_narrowed_in_a_dictionary(string action, string value)
    {
        var mended = await Mending.MendAll(Policy($$"""new Dictionary<string, {{value}}> { ["Effect"] = "Allow", ["Resource"] = "*", {{action}} }"""));

        Assert.Contains("s3:GetObject", mended, StringComparison.Ordinal);
        Assert.DoesNotContain("s3:*", mended, StringComparison.Ordinal);
        TestCode.AssertCompiles(TestCode.Compile(mended));
    }

    [Fact]
    public async Task All_actions_are_narrowed_in_a_dictionary_of_pairs()
    {
        var mended = await Mending.MendAll(Policy("""new Dictionary<string, object> { { "Effect", "Allow" }, { "Action", "s3:*" }, { "Resource", "*" } }"""));

        Assert.DoesNotContain("s3:*", mended, StringComparison.Ordinal);
        TestCode.AssertCompiles(TestCode.Compile(mended));
    }

    [Fact]
    public async Task What_an_override_changes_has_no_fix() => Assert.Equal(
        ["NRA2501 \"s3:*\"", "NRA4509 new Dictionary<string, object>()"],
        await TestCode.Findings(TestCode.Stack("""
            var policy = new CfnPolicy(this, "P", new CfnPolicyProps { PolicyName = "p", Users = new[] { "u" }, PolicyDocument = new Dictionary<string, object> { ["Statement"] = new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "s3:*", ["Resource"] = "*" } } });
            policy.AddPropertyOverride("PolicyDocument.Statement.Condition", new Dictionary<string, object>());
            """)));

    [Theory]
    [InlineData("", "NRA1001 \"elasticmapreduce.amazonaws.com\"")]
    [InlineData("""role.AddPropertyOverride("AssumeRolePolicyDocument.Statement.0.Condition", new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceOrgID"] = Account } });""", null)]
    [InlineData("""role.AddPropertyOverride(Account, "x");""", null)]
    [InlineData("""role.AddPropertyOverride("Path", "/x/");""", "NRA1001 \"elasticmapreduce.amazonaws.com\"")]
    public async Task A_trust_is_judged_with_its_overrides(string statements, string? finding) => Assert.Equal(
        finding is null ? [] : [finding],
        await TestCode.Findings(TestCode.Stack("""
            var role = new CfnRole(this, "R", new CfnRoleProps { AssumeRolePolicyDocument = new Dictionary<string, object> { ["Statement"] = new[] { new Dictionary<string, object>
            {
                ["Effect"] = "Allow", ["Principal"] = new Dictionary<string, object> { ["Service"] = "elasticmapreduce.amazonaws.com" }, ["Action"] = "sts:AssumeRole",
            } } } });
            """ + statements)));

    [Theory]
    [InlineData("", "NRA1001 \"elasticmapreduce.amazonaws.com\"")]
    [InlineData("""((CfnRole)role.Node.DefaultChild).AddPropertyOverride("AssumeRolePolicyDocument.Statement.0.Condition", new Dictionary<string, object>());""", null)]
    [InlineData("""((CfnRole)role.Node.DefaultChild).AddMetadata("a", "b");""", "NRA1001 \"elasticmapreduce.amazonaws.com\"")]
    public async Task An_L2_trust_is_judged_with_what_is_done_to_the_role_inside(string statements, string? finding) => Assert.Equal(
        finding is null ? [] : [finding],
        await TestCode.Findings(TestCode.Stack("""var role = new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com") }); """ + statements)));

    private static string Policy(string statement) => TestCode.Stack($$"""
        new CfnManagedPolicy(this, "P", new CfnManagedPolicyProps { PolicyDocument = new Dictionary<string, object> { ["Statement"] = new[] { {{statement}} } } });
        """);
}
