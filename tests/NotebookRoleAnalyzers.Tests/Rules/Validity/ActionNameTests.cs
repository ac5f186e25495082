using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Rules.Validity;
using NotebookRoleAnalyzers.Tests.Verification;
using NotebookRoleAnalyzers.Tests.Verification.Forms;

namespace NotebookRoleAnalyzers.Tests.Rules.Validity;

/// <summary>NRA4010, NRA4011 and NRA4012.</summary>
public sealed class ActionNameTests
{
    [Theory]
    [InlineData("s3:GetObjct", "Action", "s3:GetObject")]
    [InlineData("s3:GetObjects", "Action", "s3:GetObject")]
    [InlineData("elasticmapreduce:ListStep", "Action", "elasticmapreduce:ListSteps")]
    [InlineData("s3:Frobnicate", "Action", null)]
    [InlineData("s3.GetObject", "Separator", "s3:GetObject")]
    [InlineData("s3 GetObject", "Separator", "s3:GetObject")]
    [InlineData("sts AssumeRole", "Separator", "sts:AssumeRole")]
    [InlineData("GetObject", "Separator", null)]
    [InlineData("secretmanager:GetSecretValue", "Service", "secretsmanager:GetSecretValue")]
    [InlineData("dynamdb:*", "Service", "dynamodb:*")]
    [InlineData("nosuchservice:TagResource", "Service", null)]
    [InlineData("emr:ListInstanceFleets", "Service", "elasticmapreduce:ListInstanceFleets")]
    [InlineData("s3:Lst*", "Pattern", "s3:List*")]
    [InlineData("s3:Frobnicate*", "Pattern", null)]
    public void What_names_nothing_is_told_with_what_was_meant(string text, string fault, string? meant)
    {
        var found = ActionName.FaultOf(text, []);

        Assert.Equal(fault, found.ToString());
        Assert.Equal(meant, ActionName.Meant(text, found!.Value, []));
    }

    [Theory]
    [InlineData("s3:GetObject")]
    [InlineData("S3:GETOBJECT")]
    [InlineData("s3:*")]
    [InlineData("s3:Get*")]
    [InlineData("*")]
    [InlineData("**")]
    [InlineData("*:GetObject")]
    [InlineData("s?:GetObject")]
    [InlineData("s3:${aws:PrincipalTag/action}")]
    [InlineData("s3:<action>")]
    [InlineData("deeplens:*")]
    [InlineData("deepracer:Get*")]
    [InlineData("budgets:DescribeBudget")]
    [InlineData("")]
    public void What_names_something_or_is_not_certain_is_none_of_these(string text) => Assert.Null(ActionName.FaultOf(text, []));

    [Theory]
    [InlineData("newservice:DoIt")]
    [InlineData("s3:NewThing")]
    [InlineData("s3:NewTh*")]
    public void An_option_adds_actions(string text)
    {
        Assert.NotNull(ActionName.FaultOf(text, []));
        Assert.Null(ActionName.FaultOf(text, ["newservice:*", "s3:NewThing"]));
    }

    [Fact]
    public void Every_action_of_the_catalogue_is_known_by_its_name_and_its_pattern() => Assert.All(
        ActionCatalogue.Services.SelectMany(static prefix => ActionCatalogue.Service(prefix)!.Actions),
        static action => Assert.All((string[])[action.Name, action.Name.ToUpperInvariant(), action.Name[..^1] + "*"], static text => Assert.Null(ActionName.FaultOf(text, []))));

    public static TheoryData<string> Forms => [.. PolicyForms.Cdk.Keys, .. PolicyForms.Sdk.Keys, .. PolicyForms.Json.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task It_is_found_and_mended_in_every_form(string form)
    {
        var write = PolicyForms.Cdk.GetValueOrDefault(form) ?? PolicyForms.Json.GetValueOrDefault(form) ?? PolicyForms.Sdk[form];
        var source = TestCode.Stack("        const string name = \"\";\n" + write(new PolicySample("misspelled", """{"Statement":[{"Effect":"Allow","Action":["s3:GetObjct"],"Resource":["arn:aws:s3:::notes/*"]}]}""")));

        var found = Assert.Single(await TestCode.Analyze(TestCode.Compile(source)));
        var mended = await Mending.MendAll(source);

        Assert.Contains(found.Id, (string[])["NRA4011", "NRA4511"]);
        Assert.Equal(found.Id == "NRA4011", mended.Contains("s3:GetObject", StringComparison.Ordinal));
        Assert.Equal(found.Id == "NRA4511", (await TestCode.Analyze(TestCode.Compile(mended))).Any());
    }

    [Theory]
    [InlineData("""role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { Node.Id }, Resources = new[] { "*" } }));""")]
    [InlineData("""role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { id == "a" ? "s3:Nope" : "s3:GetObject" }, Resources = new[] { "*" } }));""")]
    [InlineData("""var stack = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"Update:Modify\",\"Principal\":\"*\",\"Resource\":\"*\"}]}";""")]
    public async Task What_is_not_certain_or_no_policy_of_IAM_is_silent(string statements) =>
        Assert.Empty(await TestCode.Findings(TestCode.Stack("""var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });""" + "\n" + statements)));
}
