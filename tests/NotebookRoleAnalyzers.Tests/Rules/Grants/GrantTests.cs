using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Grants;

/// <summary>NRA2001 and NRA2006.</summary>
public sealed class GrantTests
{
    private static string Statement(string actions, string resources, string more = "") =>
        $$"""new PolicyStatement(new PolicyStatementProps { Actions = new[] { {{actions}} }, Resources = new[] { {{resources}} } {{more}} });""";

    public static TheoryData<string, string> Flagged => new()
    {
        { Statement("\"s3:*\"", "\"*\""), "NRA2001 \"s3:*\"" },
        { Statement("\"S3:**\"", "\"arn:aws:s3:::a/*\""), "NRA2001 \"S3:**\"" },
        { Statement("\"s3\" + \":*\"", "\"*\""), "NRA2001 \"s3\" + \":*\"" },
        { Statement("\"s3:*\"", "\"*\"", """, Conditions = new Dictionary<string, object> { ["Bool"] = new Dictionary<string, object> { ["aws:SecureTransport"] = "true" } }"""), "NRA2001 \"s3:*\"" },
        { """var json = @"{""Statement"":{""Effect"":""Allow"",""Action"":[""s3:*""],""Resource"":[""*""]}}";""", "NRA2001 \"\"s3:*\"\"" },
        { """string Prefix = "s3"; var json = $"{{\"Statement\":{{\"Effect\":\"Allow\",\"Action\":\"{Prefix}:*\",\"Resource\":\"*\"}}}}";""", "NRA2001 \\\"{Prefix}:*\\\"" },
        { """foreach (var name in new[] { "a", "b" }) { var s = new PolicyStatement(); s.AddActions("s3:*"); s.AddResources(name); }""", "NRA2001 \"s3:*\"" },
        { """PolicyStatement Allow(params string[] actions) => new PolicyStatement(new PolicyStatementProps { Actions = actions, Resources = ["*"] }); Allow("s3:*");""", "NRA2001 \"s3:*\"" },
        { Statement("\"secretsmanager:GetSecretValue\"", "\"*\""), "NRA2006 \"*\"" },
        { Statement("\"secretsmanager:get*\"", "\"*\""), "NRA2006 \"*\"" },
        { Statement("\"secretsmanager:GetSecretValue\", \"secretsmanager:DescribeSecret\"", "\"arn:aws:secretsmanager:*:*:secret:*\""), "NRA2006 \"arn:aws:secretsmanager:*:*:secret:*\"" },
        { Statement("\"secretsmanager:GetSecretValue\", \"ec2:RunInstances\"", "\"*\""), "NRA2506 \"*\"" },
        { Statement("\"secretsmanager:GetSecretValue\", \"secretsmanager:ListSecrets\"", "\"*\""), "NRA2506 \"*\"" },
        { """
            PolicyStatement Allow(string action) => new PolicyStatement(new PolicyStatementProps { Actions = new[] { action }, Resources = new[] { "*" } });
            Allow("s3:*");
            Allow("ec2:DescribeVpcs");
            """, "NRA2501 action" },
        { """
            var everywhere = new[] { "*" };
            new PolicyStatement(new PolicyStatementProps { Actions = new[] { "secretsmanager:GetSecretValue" }, Resources = everywhere });
            new PolicyStatement(new PolicyStatementProps { Actions = new[] { "ec2:DescribeVpcs" }, Resources = everywhere });
            """, "NRA2506 \"*\"" },
        { """var json = @"{""Statement"":{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""*""}}"; Console.WriteLine("Policy: " + json + $" {json}");""", "NRA2001 \"\"s3:*\"\"" },
        { """
            // At the member that is read, by name.
            var s = new PolicyStatement(new PolicyStatementProps { Actions = All, Resources = new[] { "*" } });
            """, "NRA2001 new PolicyStatement(new PolicyStatementProps { Actions = All, Resources = new[] { \"*\" } })" },
    };

    [Theory]
    [MemberData(nameof(Flagged))]
    public async Task A_wide_grant_is_flagged(string statements, string findings) =>
        Assert.Equal(findings, string.Join(", ", await TestCode.Findings(TestCode.Stack(statements, """private static readonly string[] All = { "s3:*" };"""))));

    public static TheoryData<string, string> Silent => new()
    {
        { "denied", Statement("\"s3:*\"", "\"*\"", ", Effect = Effect.DENY") },
        { "denied later", """var s = new PolicyStatement(new PolicyStatementProps { Actions = ["s3:*"] }); s.Effect = Effect.DENY;""" },
        { "denied in JSON", """var json = @"{""Statement"":{""Effect"":""Deny"",""Action"":[""s3:*""],""Resource"":[""*""]}}";""" },
        { "effect from elsewhere", """void Make(Effect effect) => new PolicyStatement(new PolicyStatementProps { Effect = effect, Actions = ["s3:*"] });""" },
        { "some actions", Statement("\"s3:Get*\", \"s3:List*\"", "\"*\"") },
        { "another service", Statement("\"s3express:List*\", \"s3-outposts:List*\"", "\"*\"") },
        { "added on some way", """var s = new PolicyStatement(); if (Account == "1") s.AddActions("s3:*");""" },
        { "an endpoint's policy", """
            var vpc = new Vpc(this, "V");
            var endpoint = vpc.AddGatewayEndpoint("S3", new GatewayVpcEndpointOptions { Service = GatewayVpcEndpointAwsService.S3 });
            endpoint.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Principals = [new AnyPrincipal()], Actions = ["s3:*"], Resources = ["*"] }));
            """ },
        { "a key's policy", """new Key(this, "K").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Principals = [new AccountRootPrincipal()], Actions = ["s3:*"], Resources = ["*"] }));""" },
        { "a principal's policy of unknown place", """new PolicyStatement(new PolicyStatementProps { Principals = [new AnyPrincipal()], Actions = ["s3:*"], Resources = ["*"] });""" },
        { "a stack policy", """var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""Update:*"",""Principal"":""*"",""Resource"":""*""}]}";""" },
        { "no policy", """var json = @"{""Statement"":""s3:*""}"; var text = "Statement s3:*";""" },
        { "one secret", Statement("\"secretsmanager:GetSecretValue\"", "\"arn:aws:secretsmanager:us-east-1:111122223333:secret:git-*\"") },
        { "another action", Statement("\"secretsmanager:ListSecrets\", \"secretsmanager:GetRandomPassword\"", "\"*\"") },
        { "a resource from elsewhere", """void Make(string arn) => new PolicyStatement(new PolicyStatementProps { Actions = ["secretsmanager:GetSecretValue"], Resources = [arn] });""" },
        { "a condition", Statement("\"secretsmanager:GetSecretValue\"", "\"*\"", """, Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["secretsmanager:ResourceTag/team"] = "a" } }""") },
        { "a condition added later", """
            var s = new PolicyStatement(new PolicyStatementProps { Actions = ["secretsmanager:GetSecretValue"], Resources = ["*"] });
            s.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:ResourceTag/team"] = "a" });
            """ },
        { "handed to code that may add a condition", """
            PolicyStatement Scoped(PolicyStatement s, Action<PolicyStatement> scope) { scope(s); return s; }
            Scoped(new PolicyStatement(new PolicyStatementProps { Actions = ["secretsmanager:GetSecretValue"], Resources = ["*"] }), s => s.AddCondition("StringEquals", new Dictionary<string, object>()));
            """ },
    };

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_is_narrow_or_not_certain_is_silent(string name, string statements)
    {
        Assert.NotEmpty(name);
        Assert.Empty(await TestCode.Findings(TestCode.Stack(statements)));
    }
}
