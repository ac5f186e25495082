using System.Globalization;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Companions;

/// <summary>Who may make what takes a role, and can't pass one, is told so in every form.</summary>
public sealed class DependentActionTests
{
    public static TheoryData<string> Forms => new(NotebookRoleForms.All);

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_role_in_every_form(string form) =>
        Assert.Equal(["lambda:CreateFunction"], await Found(NotebookRoleForms.SourceWith(form, "lambda:CreateFunction", "lambda:InvokeFunction")));

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_role_that_can_pass_one_in_every_form(string form) =>
        Assert.Empty(await Found(NotebookRoleForms.SourceWith(form, "lambda:CreateFunction", "iam:PassRole")));

    [Theory]
    [InlineData("\"lambda:createfunction\", \"lambda:CreateFunction\", \"states:CreateStateMachine\"", "lambda:createfunction and states:CreateStateMachine")]
    [InlineData("\"elasticmapreduce:RunJobFlow\"", "elasticmapreduce:RunJobFlow")]
    public async Task Each_action_is_told_once(string actions, string told) => Assert.Equal([told], await Found(Stack(actions)));

    [Theory]
    [InlineData("\"lambda:Create*\"")]
    [InlineData("\"lambda:*\"")]
    [InlineData("\"ec2:RunInstances\", \"ecs:RunTask\", \"lambda:UpdateFunctionConfiguration\"")]
    [InlineData("Region == \"eu-west-1\" ? \"lambda:CreateFunction\" : \"lambda:InvokeFunction\"")]
    [InlineData("\"lambda:CreateFunction\", \"iam:Pass*\"")]
    [InlineData("\"lambda:CreateFunction\", Given")]
    [InlineData("\"lambda:CreateFunction\"", "role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName(\"AdministratorAccess\"));")]
    [InlineData("\"lambda:CreateFunction\"", "role.AddManagedPolicy(ManagedPolicy.FromManagedPolicyName(this, \"P\", \"team\"));")]
    [InlineData("\"lambda:CreateFunction\"", "new Role(this, \"F\", new RoleProps { AssumedBy = new ServicePrincipal(\"lambda.amazonaws.com\") }).GrantPassRole(role);")]
    [InlineData("\"lambda:CreateFunction\"", "Give(role);")]
    public async Task Whatever_may_be_given_or_not_be_meant(string actions, string more = "") => Assert.Empty(await Found(Stack(actions, more)));

    [Fact]
    public async Task A_denial_takes_nothing() => Assert.Empty(await Found(Stack("\"lambda:CreateFunction\"").Replace("PolicyStatementProps {", "PolicyStatementProps { Effect = Effect.DENY,", StringComparison.Ordinal)));

    [Fact]
    public void Every_action_depends_on_it_as_the_catalogue_says() => Assert.All(PassedRoles.Actions, static action =>
    {
        Assert.Contains(PassedRoles.PassRole, ActionCatalogue.Find(action)!.DependentActions);
        Assert.All(PassedRoles.ServicesOf([action]), static service => Assert.NotEqual(Answer.No, ServicePrincipalCatalogue.IsPrincipal(service)));
    });

    private static string Stack(string actions, string more = "") => TestCode.Stack(
        $$"""var role = new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com") }); {{more}} role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { {{actions}} }, Resources = new[] { "*" } }));""",
        "public string Given { get; set; } public System.Action<Role> Give { get; set; }");

    // What AWS denies, of each finding.
    private static async Task<IEnumerable<string>> Found(string source)
    {
        var compilation = TestCode.Compile(source);
        TestCode.AssertCompiles(compilation);
        return (await TestCode.Analyze(compilation))
            .Where(static diagnostic => diagnostic.Id is "NRA3009" or "NRA3509")
            .Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Split(" denies ")[1].Split(" without it")[0]);
    }
}
