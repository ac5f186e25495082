using NotebookRoleAnalyzers.Tests.Rules.Companions;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Grants;

/// <summary>NRA2015.</summary>
public sealed class UnscopedTaggingTests
{
    private const string Interfaces = "\"arn:aws:ec2:*:*:network-interface/*\"";

    private static string Role(string statement, string id = "NotebookRole") => $$"""
                var role = new Role(this, "{{id}}", new RoleProps
                {
                    AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com").WithConditions(new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account }, ["ArnLike"] = new Dictionary<string, object> { ["aws:SourceArn"] = $"arn:aws:elasticmapreduce:{Region}:{Account}:*" } }),
                    ManagedPolicies = new[] { ManagedPolicy.FromManagedPolicyArn(this, "More", Node.Id) },
                });
        {{statement}}
        """;

    private static string Statement(string actions, string resources, string more = "") =>
        $$"""role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { {{actions}} }, Resources = new[] { {{resources}} } {{more}} }));""";

    private static string Condition(string key, string operation = "StringEquals") =>
        $$""", Conditions = new Dictionary<string, object> { ["{{operation}}"] = new Dictionary<string, object> { ["{{key}}"] = new[] { "x" } } }""";

    public static TheoryData<string, string> Flagged => new()
    {
        { Statement("\"ec2:CreateTags\"", "\"*\""), "NRA2015 \"*\"" },
        { Statement("\"ec2:CreateTags\"", Interfaces), "NRA2015 \"ec2:CreateTags\"" },
        { Statement("\"ec2:CreateTags\"", "\"*\"", Condition("aws:TagKeys", "ForAllValues:StringEquals")), "NRA2015 \"*\"" },
        { Statement("\"ec2:CreateTags\"", "\"arn:aws:ec2:*:*:instance/*\", " + Interfaces, Condition("aws:TagKeys", "ForAllValues:StringEquals")), "NRA2015 \"arn:aws:ec2:*:*:instance/*\"" },
        { Statement("\"ec2:CreateTags\", \"ec2:DescribeTags\"", "\"*\""), "NRA2015 \"*\"" },
        { Statement("\"ec2:CreateTags\"", "\"*\"", Condition("aws:RequestedRegion")), "NRA2015 \"*\"" },
        { Statement("\"ec2:CreateTags\", \"ec2:DescribeTags\"", "\"*\"", Condition("aws:RequestedRegion")), "NRA2515 \"*\"" },
        { Statement("\"ec2:Create*\"", "\"*\""), "NRA2504 \"ec2:Create*\", NRA2515 \"*\"" },
        { Statement("\"ec2:CreateTags\", \"ec2:*\"", "\"*\""), "NRA2003 \"ec2:*\"" },
        { """var statement = new PolicyStatement(new PolicyStatementProps { Actions = new[] { "ec2:CreateTags", "ec2:DescribeTags" }, Resources = new[] { "*" } }); role.AddToPolicy(statement);""", "NRA2515 \"*\"" },
        { """var props = new PolicyStatementProps { Actions = new[] { "ec2:CreateTags" }, Resources = new[] { "*" } }; role.AddToPolicy(new PolicyStatement(props));""", "NRA2515 \"*\"" },
    };

    [Theory]
    [MemberData(nameof(Flagged))]
    public async Task Wide_tagging_is_flagged(string statement, string findings) =>
        Assert.Equal(findings, string.Join(", ", await TestCode.Findings(TestCode.Stack(Role(statement)))));

    public static TheoryData<string> Silent =>
    [
        Statement("\"ec2:CreateTags\"", Interfaces, Condition("aws:TagKeys", "ForAllValues:StringEquals")),
        Statement("\"ec2:CreateTags\"", "$\"arn:{Partition}:ec2:{Region}:{Account}:network-interface/*\"", Condition("AWS:tagkeys", "ForAllValues:StringLike")),
        Statement("\"ec2:CreateTags\"", "\"arn:aws:ec2:*:*:security-group/*\"", Condition("ec2:CreateAction")),
        Statement("\"ec2:CreateTags\"", "\"*\"", Condition("aws:RequestTag/team")),
        Statement("\"ec2:CreateTags\"", "\"*\"", ", Conditions = (Dictionary<string, object>)Node.TryGetContext(\"c\")"),
        Statement("\"ec2:CreateTags\"", "\"*\"", ", Effect = Effect.DENY"),
        Statement("\"ec2:CreateTags\"", "Node.Id", Condition("aws:TagKeys")),
    ];

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task Tagging_that_is_scoped_or_not_certain_is_silent(string statement) =>
        Assert.DoesNotContain(await TestCode.Findings(TestCode.Stack(Role(statement))), static finding => finding.StartsWith("NRA2", StringComparison.Ordinal));

    public static TheoryData<string> Forms => new(NotebookRoleForms.All);

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task It_is_flagged_and_mended_in_every_form(string form)
    {
        var source = NotebookRoleForms.Source(form).Replace("\"arn:aws:ec2:*:*:network-interface/*\"", "\"*\"", StringComparison.Ordinal);

        var id = Assert.Single(await TestCode.Findings(source))[..7];

        // An anonymous object takes no condition in its place.
        Assert.True(id == "NRA2015" || (id, form) == ("NRA2515", "serialized"), id);
        Assert.Equal(id != "NRA2015", (await TestCode.Findings(await Mending.MendAll(source))).Count > 0);
    }

    [Theory]
    [InlineData("ClusterRole")]
    [InlineData("EMR_DefaultRole")]
    [InlineData("Anything")]
    public async Task Another_role_may_tag_what_it_needs(string id) =>
        Assert.Empty(await TestCode.Findings(TestCode.Stack(Role(Statement("\"ec2:CreateTags\"", "\"*\""), id))));
}
