using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

/// <summary>Trusts made of the CDK's objects are mended where their conditions come from, and the CDK makes the policy that was meant.</summary>
public sealed class TrustMendingTests
{
    private const string Guarded = "Allow: Action sts:AssumeRole; Condition ArnLike aws:SourceArn arn:{?}:elasticmapreduce:{?}:{?}:*; Condition StringEquals aws:SourceAccount {?}; Principal Service elasticmapreduce.amazonaws.com";
    private const string Open = "Allow: Action sts:AssumeRole; Principal Service eks.amazonaws.com";

    private const string Other = "Allow: Action sts:AssumeRole; Condition StringEquals sts:ExternalId <external-id>; Principal AWS arn:{?}:iam::444455556666:root";
    private const string GitHub = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com";
    private const string OfGitHub = "Allow: Action sts:AssumeRoleWithWebIdentity; Condition StringEquals token.actions.githubusercontent.com:aud sts.amazonaws.com; Condition StringLike token.actions.githubusercontent.com:sub repo:<organization>/<repository>:*; Principal Federated " + GitHub;
    private const string Google = "Allow: Action sts:AssumeRoleWithWebIdentity; Condition StringEquals accounts.google.com:aud <client-id>; Principal Federated accounts.google.com";

    public static TheoryData<string, string, string> Trusts => new()
    {
        { "NRA1003", Role(Principal("eks", """["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account }, ["ArnLike"] = new Dictionary<string, object> { ["aws:SourceArn"] = "arn:aws:eks:*:111122223333:*" }""")), Open },
        { "NRA1003", Role("""new ServicePrincipal("eks.amazonaws.com").WithConditions(new Dictionary<string, object> { { "StringEquals", new Dictionary<string, object> { { "aws:SourceAccount", Account } } } })"""), Open },
        { "NRA1003", Role("""new PrincipalWithConditions(new ServicePrincipal("eks.amazonaws.com"), new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account } })"""), Open },
        { "NRA1003", Role(Principal("eks", """["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account, ["aws:RequestedRegion"] = "us-east-1" }""")), Open.Replace("; Principal", "; Condition StringEquals aws:RequestedRegion us-east-1; Principal", StringComparison.Ordinal) },
        { "NRA1003", """
            var eks = new PrincipalWithConditions(new ServicePrincipal("eks.amazonaws.com"), new Dictionary<string, object>());
            eks.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:SourceAccount"] = Account });
            new Role(this, "R", new RoleProps { AssumedBy = eks });
            """, Open },
        { "NRA1003", Added("eks", """statement.AddSourceAccountCondition(Account);"""), Open },
        { "NRA1003", Added("eks", """statement.AddSourceArnCondition("arn:aws:eks:us-east-1:111122223333:cluster/c"); statement.AddSourceAccountCondition(Account);"""), Open },
        { "NRA1004", Role(Principal("elasticmapreduce", """["ArnLike"] = new Dictionary<string, object> { ["aws:SourceArn"] = $"arn:{Aws.PARTITION}:elasticmapreduce:{Region}::*" }""")), Guarded.Replace("{?}:{?}:*", "{?}::*", StringComparison.Ordinal) },
        { "NRA1004", Added("elasticmapreduce", """statement.AddSourceArnCondition("arn:aws:elasticmapreduce:us-east-1:*:*");"""), Guarded.Replace("ArnLike", "ArnEquals", StringComparison.Ordinal).Replace("arn:{?}:elasticmapreduce:{?}:{?}:*", "arn:aws:elasticmapreduce:us-east-1:*:*", StringComparison.Ordinal) },
        { "NRA1005", Role(Principal("elasticmapreduce", """["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account }""")), Guarded },
        { "NRA1005", Added("elasticmapreduce", """statement.AddSourceAccountCondition(Account);"""), Guarded },
        { "NRA1006", Role(Principal("elasticmapreduce", """["StringNotEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = "444455556666", ["aws:SourceArn"] = "x" }""")), Guarded },
        { "NRA1006", Role(Principal("elasticmapreduce", """["StringEqualsIfExists"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account }, ["Null"] = new Dictionary<string, object> { ["aws:SourceArn"] = "true" }""")), Guarded },
        { "NRA1006", Role(Principal("elasticmapreduce", """["StringLike"] = new Dictionary<string, object> { ["aws:SourceAccount"] = "*" }, ["ForAllValues:ArnLike"] = new Dictionary<string, object> { ["aws:SourceArn"] = $"arn:{Partition}:elasticmapreduce:{Region}:{Account}:*" }""")), Guarded },
        { "NRA1006", Added("elasticmapreduce", """statement.AddSourceAccountCondition("*"); statement.AddSourceArnCondition("*");"""), Guarded.Replace("ArnLike", "ArnEquals", StringComparison.Ordinal) },
        { "NRA1007", Role(Principal("elasticmapreduce", """["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account, ["aws:SourceArn"] = $"arn:{Partition}:elasticmapreduce:{Region}:{Account}:*" }""")), Guarded },
        { "NRA1007", Role(Principal("elasticmapreduce", """["StringEquals"] = new Dictionary<string, object> { ["aws:SourceArn"] = $"arn:{Partition}:elasticmapreduce:{Region}:{Account}:*" }, ["StringLike"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account }""")), Guarded.Replace("StringEquals", "StringLike", StringComparison.Ordinal) },
        { "NRA1007", Added("elasticmapreduce", """statement.AddCondition("StringEquals", new Dictionary<string, object> { { "aws:SourceAccount", Account }, { "aws:SourceArn", $"arn:{Partition}:elasticmapreduce:{Region}:{Account}:*" } });"""), Guarded },
        { "NRA1008", Added("elasticmapreduce", """statement.AddSourceAccountCondition(Account); statement.AddSourceArnCondition("arn:aws:s3:::notebooks");"""), Guarded.Replace("ArnLike", "ArnEquals", StringComparison.Ordinal) },
        { "NRA1010", Role("""new CompositePrincipal(new ServicePrincipal("elasticmapreduce.amazonaws.com"), """ + Scoped + ")"), Guarded },
        { "NRA1010", $$"""
            var role = new Role(this, "R", new RoleProps { AssumedBy = {{Scoped}} });
            role.AssumeRolePolicy.AddStatements(new PolicyStatement(new PolicyStatementProps { Actions = ["sts:AssumeRole"], Principals = [new ServicePrincipal("elasticmapreduce.amazonaws.com")] }));
            """, Guarded },
        { "NRA1011", $$"""
            var role = new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com") });
            role.AssumeRolePolicy.AddStatements(new PolicyStatement(new PolicyStatementProps
            {
                Principals = new IPrincipal[] { new ServicePrincipal("elasticmapreduce.amazonaws.com"), new ArnPrincipal("arn:aws:iam::444455556666:role/ci") },
                Actions = new[] { "sts:AssumeRole" },
                Conditions = new Dictionary<string, object>
                {
                    ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account },
                    ["ArnLike"] = new Dictionary<string, object> { ["aws:SourceArn"] = $"arn:{Partition}:elasticmapreduce:{Region}:{Account}:*" },
                },
            }));
            """, Guarded + " | Allow: Action sts:AssumeRole; Principal AWS arn:aws:iam::444455556666:role/ci" },
        { "NRA1012", Role("""new ServicePrincipal("elasticmapreduce.amazonaws.com"), ExternalIds = new[] { "notebooks" }"""), Guarded },
        { "NRA1012", Role(Principal("elasticmapreduce", """["StringEquals"] = new Dictionary<string, object> { ["sts:ExternalId"] = "notebooks" }""")), Guarded },
        { "NRA1012", Added("elasticmapreduce", """statement.AddAccountCondition("notebooks");"""), Guarded },
        { "NRA1014", Role(Scoped.Replace("new ServicePrincipal(\"elasticmapreduce.amazonaws.com\"", "new ServicePrincipal(\"emr\"", StringComparison.Ordinal)), Guarded },
        { "NRA1014", "const string Emr = \"Elasticmapreduce.amazonaws.com\";\n" + Role(Scoped.Replace("new ServicePrincipal(\"elasticmapreduce.amazonaws.com\"", "new ServicePrincipal(service: Emr", StringComparison.Ordinal)), Guarded },
        { "NRA1015", Role("""new AccountPrincipal("444455556666")"""), Other },
        { "NRA1015", Role("""new CompositePrincipal(new AccountRootPrincipal(), new ArnPrincipal("arn:aws:iam::444455556666:root"))"""), Other.Replace("arn:{?}", "arn:aws", StringComparison.Ordinal) + " | Allow: Action sts:AssumeRole; Principal AWS arn:{?}:iam::{?}:root" },
        { "NRA1015", Added("lambda", "statement.AddAwsAccountPrincipal(\"444455556666\");").Replace("statement.AddServicePrincipal(\"lambda.amazonaws.com\");", "", StringComparison.Ordinal), Other },
        { "NRA1016", Role("""new FederatedPrincipal("accounts.google.com", null, "sts:AssumeRoleWithWebIdentity")"""), Google },
        { "NRA1016", Role("""new FederatedPrincipal("accounts.google.com", assumeRoleAction: "sts:AssumeRoleWithWebIdentity")"""), Google },
        { "NRA1016", Role("""new FederatedPrincipal("accounts.google.com", new Dictionary<string, object>(), "sts:AssumeRoleWithWebIdentity")"""), Google },
        { "NRA1016", Role("""new WebIdentityPrincipal("accounts.google.com")"""), Google },
        { "NRA1016", Role($$"""new WebIdentityPrincipal("{{GitHub}}")"""), OfGitHub },
        { "NRA1016", Role($$"""new WebIdentityPrincipal("{{GitHub}}", new Dictionary<string, object> { ["StringLike"] = new Dictionary<string, object> { ["token.actions.githubusercontent.com:sub"] = "repo:*" } })"""), OfGitHub },
        { "NRA1017", Role("""new FederatedPrincipal("arn:aws:iam::111122223333:saml-provider/x")"""), "Allow: Action sts:AssumeRoleWithSAML; Principal Federated arn:aws:iam::111122223333:saml-provider/x" },
        { "NRA1017", Role("""new FederatedPrincipal("accounts.google.com", new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["accounts.google.com:aud"] = "<client-id>" } })""").Replace("<client-id>", "66", StringComparison.Ordinal), Google.Replace("<client-id>", "66", StringComparison.Ordinal) },
        { "NRA1017", Role("""new FederatedPrincipal("arn:aws:iam::111122223333:saml-provider/x", null, "sts:AssumeRoleWithWebIdentity")"""), "Allow: Action sts:AssumeRoleWithSAML; Principal Federated arn:aws:iam::111122223333:saml-provider/x" },
    };

    private const string Scoped = """
        new ServicePrincipal("elasticmapreduce.amazonaws.com", new ServicePrincipalOpts { Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account }, ["ArnLike"] = new Dictionary<string, object> { ["aws:SourceArn"] = $"arn:{Partition}:elasticmapreduce:{Region}:{Account}:*" } } })
        """;

    [Theory]
    [MemberData(nameof(Trusts))]
    public async Task A_trust_is_mended_where_its_conditions_come_from(string id, string statements, string policy)
    {
        var source = TestCode.Stack(statements);
        Assert.Equal([id], (await TestCode.Analyze(TestCode.Compile(source))).Select(static diagnostic => diagnostic.Id));

        var mended = await Mending.MendAll(source);

        Assert.Empty((await TestCode.Analyze(TestCode.Compile(mended))).Where(diagnostic => diagnostic.Id == id));
        Assert.Equal(policy, string.Join(" | ", TemplateStatements.Of(Synthesis.Template(mended)).Where(static line => !line.Contains("lambda", StringComparison.Ordinal))));
    }

    private static string Role(string principal) => $$"""        new Role(this, "R", new RoleProps { AssumedBy = {{principal}} });""";

    private static string Principal(string service, string conditions) =>
        $$"""new ServicePrincipal("{{service}}.amazonaws.com", new ServicePrincipalOpts { Conditions = new Dictionary<string, object> { {{conditions}} } })""";

    // A role's trust has a principal of its own from the start; what is added stands beside it.
    private static string Added(string service, string calls) => $$"""
                var statement = new PolicyStatement();
                statement.AddActions("sts:AssumeRole");
                statement.AddServicePrincipal("{{service}}.amazonaws.com");
                {{calls}}
                new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com") }).AssumeRolePolicy.AddStatements(statement);
        """;
}
