using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Tests.Conventions;
using NotebookRoleAnalyzers.Tests.Rules.Companions;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Grants;

/// <summary>NRA2013.</summary>
public sealed class PrivilegeEscalationTests
{
    private const string Id = "NRA2013";

    private static string Role(string statements, string more = "") =>
        $$"""
        var role = new Role(this, "Support", new RoleProps { AssumedBy = new AccountRootPrincipal() {{more}} });
        {{statements}}
        """;

    private static string Allow(string actions, string resources = "\"*\"", string more = "") =>
        $$"""role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { {{actions}} }, Resources = new[] { {{resources}} } {{more}} }));""";

    public static TheoryData<int> Paths => new(Enumerable.Range(0, EscalationPaths.All.Length));

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Each_way_is_found_over_all_statements_of_a_role(int index)
    {
        var path = EscalationPaths.All[index];
        Assert.All(path.Actions, static action => Assert.NotNull(ActionCatalogue.Find(action)));

        var whole = await Messages(Role(string.Concat(path.Actions.Select(static action => Allow($"\"{action}\"")))));
        Assert.Contains(path.Gives, Assert.Single(whole), StringComparison.Ordinal);

        foreach (var action in path.Actions)
        {
            Assert.Empty(await Messages(Role(string.Concat(path.Actions.Where(other => other != action).Select(static other => Allow($"\"{other}\""))))));
        }
    }

    [Fact]
    public void The_page_tells_every_way() => Assert.All(EscalationPaths.All, static path =>
        Assert.Contains($"| {string.Join(", ", path.Actions.Select(static action => $"`{action}`"))} | {path.Gives} |\n", Page.Named(Id).Text, StringComparison.Ordinal));

    [Fact]
    public async Task The_message_tells_the_first_way_and_how_many_more_there_are()
    {
        Assert.Equal(
            ["'Support' can have more permissions than it is given: with iam:CreateAccessKey it makes access keys of any user, and acts as that user; allow that on the resources that it needs only, or take it away"],
            await Messages(Role(Allow("\"iam:CreateAccessKey\""))));
        Assert.Contains(", and there is one more way;", Assert.Single(await Messages(Role(Allow("\"iam:Create*Key\", \"iam:AddUserToGroup\"")))), StringComparison.Ordinal);
        Assert.Contains(", and there are 2 more ways;", Assert.Single(await Messages(Role(Allow("\"iam:Put*Policy\"")))), StringComparison.Ordinal);
    }

    public static TheoryData<string> Flagged =>
    [
        Role(Allow("\"iam:PutRolePolicy\"", "\"arn:aws:iam::111122223333:role/*\"")),
        Role(Allow("\"iam:PassRole\"") + Allow("\"lambda:*\"")),
        Role(Allow("\"iam:PassRole\"", "$\"arn:aws:iam::{Account}:role/*\"") + Allow("\"lambda:CreateFunction\", \"lambda:InvokeFunction\"", "\"arn:aws:lambda:*:*:function:*\"")),
        Role(Allow("\"iam:CreateAccessKey\"") + """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Effect = Effect.DENY, Actions = new[] { "s3:*" }, Resources = new[] { "*" } }));"""),
    ];

    [Theory]
    [MemberData(nameof(Flagged))]
    public async Task It_stands_at_the_role(string statements) => Assert.Contains("NRA2013 \"Support\"", await TestCode.Findings(TestCode.Stack(statements)));

    public static TheoryData<string> Silent =>
    [
        Role(Allow("\"iam:PassRole\"", "\"arn:aws:iam::111122223333:role/worker\"") + Allow("\"ec2:RunInstances\"")),
        Role(Allow("\"iam:PassRole\"") + Allow("\"ec2:RunInstances\"", "\"arn:aws:ec2:*:*:instance/*\"")),
        Role(Allow("\"iam:PassRole\"", "\"*\"", """, Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["iam:PassedToService"] = "ec2.amazonaws.com" } }""") + Allow("\"ec2:RunInstances\"")),
        Role(Allow("\"iam:PassRole\"") + Allow("\"lambda:CreateFunction\"")),
        Role(Allow("\"iam:CreateAccessKey\"", "\"arn:aws:iam::111122223333:user/${aws:username}\"")),
        Role(Allow("\"iam:CreateAccessKey\"", "\"arn:aws:iam::111122223333:role/*\"")),
        Role(Allow("\"iam:*\"") + Allow("\"iam:PassRole\", \"ec2:RunInstances\"")),
        Role(Allow("\"*\"") + Allow("\"iam:CreateAccessKey\"")),
        Role(Allow("\"iam:CreateAccessKey\""), ", ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName(\"AdministratorAccess\") }"),
        Role(Allow("\"iam:CreateAccessKey\""), ", PermissionsBoundary = ManagedPolicy.FromManagedPolicyName(this, \"Bound\", \"bound\")"),
        Role(Allow("\"iam:CreateAccessKey\"") + """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Effect = Effect.DENY, Actions = new[] { "iam:*AccessKey" }, Resources = new[] { "arn:aws:iam::111122223333:user/admin" } }));"""),
        Role(Allow("(string)Node.TryGetContext(\"action\")")),
        Role("if (Account == \"1\") " + Allow("\"iam:CreateAccessKey\"")),
        Role("""new PolicyStatement(new PolicyStatementProps { Actions = new[] { "iam:CreateAccessKey" }, Resources = new[] { "*" } });"""),
    ];

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_is_bounded_or_not_certain_is_silent(string statements) => Assert.Empty(await Messages(statements));

    public static TheoryData<string> Forms => new(NotebookRoleForms.All);

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task It_is_found_in_every_form_of_a_role(string form)
    {
        Assert.DoesNotContain(await TestCode.Findings(NotebookRoleForms.Source(form)), static finding => finding.StartsWith(Id, StringComparison.Ordinal));
        Assert.Single(await TestCode.Findings(NotebookRoleForms.SourceWith(form, "iam:CreateAccessKey")), static finding => finding.StartsWith(Id, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> Messages(string statements) =>
        [.. (await TestCode.Analyze(TestCode.Compile(TestCode.Stack(statements)))).Where(static diagnostic => diagnostic.Id == Id).Select(static diagnostic => diagnostic.GetMessage(null))];
}
