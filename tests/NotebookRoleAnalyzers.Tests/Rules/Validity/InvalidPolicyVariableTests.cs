using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Validity;

/// <summary>NRA4022.</summary>
public sealed class InvalidPolicyVariableTests
{
    private static string Policy(string resource, string more = "", string action = "s3:GetObject") =>
        "var json = \"\"\"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"" + action + "\",\"Resource\":\"arn:aws:s3:::b/" + resource + "\"" + more + "}]}\"\"\";";

    private static async Task<string> Found(string statements) =>
        string.Join("|", (await TestCode.Findings(TestCode.Stack(statements))).Where(static finding => finding.StartsWith("NRA4022", StringComparison.Ordinal) || finding.StartsWith("NRA4522", StringComparison.Ordinal)));

    [Theory]
    [InlineData("NRA4022", "${aws:username")]
    [InlineData("NRA4022", "${aws:username/*")]
    [InlineData("NRA4022", "${aws:username/${aws:userid}")]
    [InlineData("NRA4022", "${ aws:username }/*")]
    [InlineData("NRA4022", "${aws: PrincipalTag/cost center, 'none'}")]
    [InlineData("NRA4522", "${}")]
    [InlineData("NRA4522", "${ }/x")]
    [InlineData("NRA4522", "${aws:PrincipalTag/team/*")]
    [InlineData("NRA4522", "${aws:usernam/*")]
    [InlineData("NRA4522", "${ aws:username }/${}")]
    [InlineData("", "${aws:username}/${aws:PrincipalTag/cost center}")]
    [InlineData("", "${aws:PrincipalTag/team, 'x'}/${aws:username , 'y'}")]
    [InlineData("", "a${*}b${?}c${$}")]
    [InlineData("", "${AWS::AccountId}/${!aws:username}")]
    [InlineData("", "$aws:username}/{aws:userid}")]
    [InlineData("", "${some thing}")]
    public async Task A_variable_in_a_resource_is_judged(string id, string resource) => Assert.Equal(id.Length == 0 ? "" : id + " \"arn:aws:s3:::b/" + resource + "\"", await Found(Policy(resource)));

    [Fact]
    public async Task Values_of_conditions_have_variables_too() =>
        Assert.Equal("NRA4022 \"${aws:username\"", await Found(Policy("*", ",\"Condition\":{\"StringLike\":{\"aws:PrincipalTag/owner\":[\"${aws:username\",\"x\"]}}")));

    [Theory]
    [InlineData("s3:${aws:username}", "NRA4522 \"s3:${aws:username}\"")]
    [InlineData("s3:${AWS::Region}", "")]
    public async Task An_action_takes_none(string action, string expected) => Assert.Equal(expected, await Found(Policy("*", action: action)));

    [Theory]
    [InlineData("""new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { $"arn:aws:s3:::b/${id}" } });""")]
    [InlineData("""new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { $"arn:aws:s3:::b/${{aws:{id}" } });""")]
    [InlineData("""var resources = new List<string>(); if (id == "x") resources.Add("arn:aws:s3:::b/${}"); new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = resources.ToArray() });""")]
    public async Task What_the_code_decides_is_not_certain(string statements) => Assert.Empty(await Found(statements));

    [Fact]
    public async Task All_of_a_text_is_corrected_at_once()
    {
        const string role = """        var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });""" + "\n";
        var flagged = TestCode.Stack(role + """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { {|NRA4022:"arn:aws:s3:::b/${ aws:userid }/${aws:username/*"|}, "arn:aws:s3:::c/*" } }));""");
        var @fixed = TestCode.Stack(role + """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "arn:aws:s3:::b/${aws:userid}/${aws:username}/*", "arn:aws:s3:::c/*" } }));""");
        await FixVerifier<CorrectElement>.Verify(flagged, @fixed);

        Assert.Contains("Allow: Action s3:GetObject; Resource arn:aws:s3:::b/${aws:userid}/${aws:username}/*; Resource arn:aws:s3:::c/*", TemplateStatements.Of(Synthesis.Template(@fixed)));
    }

    [Fact]
    public async Task JSON_is_corrected_where_it_is_written()
    {
        var flagged = TestCode.Stack("var json = \"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Resource\\\":{|NRA4022:\\\"arn:aws:s3:::b/${aws:username\\\"|}}]}\";");
        await FixVerifier<CorrectElement>.Verify(flagged, Markup.Without(flagged).Replace("${aws:username", "${aws:username}", StringComparison.Ordinal));
    }
}
