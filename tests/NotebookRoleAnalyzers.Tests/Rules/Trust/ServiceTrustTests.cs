using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Trust;

/// <summary>NRA1001 and NRA1002.</summary>
public sealed class ServiceTrustTests
{
    private const string Emr = """
        new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com") });
        """;

    public static TheoryData<string, string> Flagged => new()
    {
        { Emr, """NRA1001 "elasticmapreduce.amazonaws.com" """ },
        { Emr.Replace(".com", ".com.cn", StringComparison.Ordinal), """NRA1001 "elasticmapreduce.amazonaws.com.cn" """ },
        { """new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal($"states.{Region}.amazonaws.com") });""", """NRA1002 $"states.{Region}.amazonaws.com" """ },
        { """new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("rds") });""", """NRA1001 "rds" """ },
        { """var name = "rds.amazonaws.com"; new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal(name) });""", "NRA1001 name" },
        { """
            var statement = new PolicyStatement(new PolicyStatementProps { Actions = ["sts:AssumeRole"], Principals = [new ServicePrincipal("rds.amazonaws.com"), new ServicePrincipal("ec2.amazonaws.com")] });
            """, """NRA1501 "rds.amazonaws.com" """ },
        { """
            var json = @"{""Statement"":[{""Effect"":""Allow"",""Principal"":{""Service"":[""glue.amazonaws.com"",""rds.amazonaws.com""]},""Action"":""sts:AssumeRole""}]}";
            """, "NRA1502 \"\"glue.amazonaws.com\"\", NRA1501 \"\"rds.amazonaws.com\"\"" },
        { """
            // Another role's guard is no guard of this one.
            new Role(this, "R", new RoleProps { AssumedBy = new CompositePrincipal(
                new ServicePrincipal("rds.amazonaws.com"),
                new ServicePrincipal("dms.amazonaws.com").WithConditions(new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceOrgID"] = "o-1234567890" } })) });
            """, """NRA1001 "rds.amazonaws.com" """ },
        { """
            // The CDK refuses principals with different conditions in one statement.
            var statement = new PolicyStatement(new PolicyStatementProps { Actions = ["sts:AssumeRole"], Principals = [new ServicePrincipal("rds.amazonaws.com"), new ServicePrincipal("dms.amazonaws.com")] });
            """, """NRA1501 "rds.amazonaws.com", NRA1501 "dms.amazonaws.com" """ },
        { """
            // A guard of the one would shut out the other.
            var conditions = new Dictionary<string, object> { ["Bool"] = new Dictionary<string, object> { ["aws:SecureTransport"] = "true" } };
            new Role(this, "A", new RoleProps { AssumedBy = new ServicePrincipal("rds.amazonaws.com").WithConditions(conditions) });
            new Role(this, "B", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com").WithConditions(conditions) });
            """, """NRA1501 "rds.amazonaws.com" """ },
        { """
            IPrincipal Service(string name) => new ServicePrincipal(name);
            new Role(this, "A", new RoleProps { AssumedBy = Service("rds.amazonaws.com") });
            new Role(this, "B", new RoleProps { AssumedBy = Service("lambda.amazonaws.com") });
            """, "NRA1501 name" },
        { """
            var rds = new ServicePrincipal("rds.amazonaws.com");
            new Role(this, "A", new RoleProps { AssumedBy = rds });
            new Role(this, "B", new RoleProps { AssumedBy = rds });
            """, """NRA1001 "rds.amazonaws.com" """ },
        { """
            if (Account == "1")
            {
                var role = new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("rds.amazonaws.com") });
            }
            """, """NRA1001 "rds.amazonaws.com" """ },
        { """
            IPrincipal Service(string name) => new ServicePrincipal(name + ".amazonaws.com");
            new Role(this, "R", new RoleProps { AssumedBy = Service("rds") });
            """, "NRA1001 name + \".amazonaws.com\"" },
    };

    [Theory]
    [MemberData(nameof(Flagged))]
    public async Task An_unguarded_service_is_flagged(string statements, string findings) =>
        Assert.Equal(findings.Trim(), string.Join(", ", await TestCode.Findings(TestCode.Stack(statements))));

    public static TheoryData<string, string> Silent => new()
    {
        { "guarded by account", Guarded("""["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account }""").Replace("rds", "glue", StringComparison.Ordinal) },
        { "guarded in other letters", Guarded("""["StringLike"] = new Dictionary<string, object> { ["AWS:sourcearn"] = "arn:aws:rds:*:111122223333:*" }""") },
        { "guarded by organization", Guarded("""["StringEquals"] = new Dictionary<string, object> { ["aws:SourceOrgID"] = "o-1234567890" }""") },
        { "guarded by organization path", Guarded("""["ForAnyValue:StringLike"] = new Dictionary<string, object> { ["aws:SourceOrgPaths"] = new[] { "o-1234567890/*" } }""") },
        { "conditions from elsewhere", """
            new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("rds.amazonaws.com").WithConditions((Dictionary<string, object>)Node.TryGetContext("conditions")) });
            """ },
        { "a key from elsewhere", Guarded("""["StringEquals"] = new Dictionary<string, object> { [Account] = "x" }""") },
        { "a condition added on some way", """
            var principal = new PrincipalWithConditions(new ServicePrincipal("rds.amazonaws.com"), new Dictionary<string, object>());
            if (Account.Length > 3) principal.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:SourceAccount"] = Account });
            new Role(this, "R", new RoleProps { AssumedBy = principal });
            """ },
        { "a condition added in a helper", """
            void Guard(PrincipalWithConditions guarded) => guarded.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:SourceOrgID"] = Account });
            var principal = new PrincipalWithConditions(new ServicePrincipal("rds.amazonaws.com"), new Dictionary<string, object>());
            Guard(principal);
            new Role(this, "R", new RoleProps { AssumedBy = principal });
            """ },
        { "a principal handed to other code", """
            var principal = new PrincipalWithConditions(new ServicePrincipal("rds.amazonaws.com"), new Dictionary<string, object>());
            Action<PrincipalWithConditions> guard = p => p.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:SourceAccount"] = Account });
            guard(principal);
            new Role(this, "R", new RoleProps { AssumedBy = principal });
            """ },
        { "conditions filled later", """
            var conditions = new Dictionary<string, object>();
            var role = new ServicePrincipal("rds.amazonaws.com", new ServicePrincipalOpts { Conditions = conditions });
            conditions["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account };
            """ },
        { "a service that sends no keys", """new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("eks.amazonaws.com") });""" },
        { "compute of the own account", """new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com") });""" },
        { "denied", """
            new PolicyStatement(new PolicyStatementProps { Effect = Effect.DENY, Actions = ["sts:AssumeRole"], Principals = [new ServicePrincipal("rds.amazonaws.com")] });
            """ },
        { "a service from a parameter", """void Make(string service) => new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal(service) });""" },
        { "one of two services", """new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal(Account == "1" ? "rds.amazonaws.com" : "eks.amazonaws.com") });""" },
        { "an imported role", """Role.FromRoleName(this, "R", "EMR_Notebooks_DefaultRole");""" },
        { "a principal that no role trusts", """var unused = new ServicePrincipal("rds.amazonaws.com");""" },
        { "denied beside", """
            var json = @"{""Statement"":[{""Effect"":""Allow"",""Principal"":{""Service"":""rds.amazonaws.com""},""Action"":""sts:AssumeRole""},{""Effect"":""Deny"",""Principal"":""*"",""Action"":""sts:AssumeRole"",""Condition"":{""StringNotEquals"":{""aws:SourceAccount"":""111122223333""}}}]}";
            """ },
        { "no assumption", """
            var json = @"{""Statement"":[{""Effect"":""Allow"",""Principal"":{""Service"":""rds.amazonaws.com""},""Action"":""sts:TagSession""}]}";
            """ },
        { "no service", """new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("example.com") });""" },
        { "a template that code completes", """
            var json = @"{""Statement"":[{""Effect"":""Allow"",""Principal"":{""Service"":""rds.amazonaws.com""},""Action"":""sts:AssumeRole""}]}".Replace("}]", Node.Id);
            """ },
        { "a template in a variable", """
            var json = @"{""Statement"":[{""Effect"":""Allow"",""Principal"":{""Service"":""rds.amazonaws.com""},""Action"":""sts:AssumeRole""}]}";
            var used = string.Format(json, Account);
            """ },
        { "what a test expects", """
            var expectedPolicy = @"{""Statement"":[{""Effect"":""Allow"",""Principal"":{""Service"":""rds.amazonaws.com""},""Action"":""sts:AssumeRole""}]}";
            """ },
        { "members from elsewhere", """
            var json = $"{{\"Statement\":[{{\"Effect\":\"Allow\",\"Principal\":{{\"Service\":\"rds.amazonaws.com\"}},\"Action\":\"sts:AssumeRole\" {Account} }}]}}";
            """ },
        { "conditions in JSON", """
            var json = @"{""Statement"":[{""Effect"":""Allow"",""Principal"":{""Service"":""rds.amazonaws.com""},""Action"":""sts:AssumeRole"",""Condition"":{""StringEquals"":{""aws:sourceorgid"":""o-1234567890""}}}]}";
            """ },
    };

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_is_guarded_or_not_certain_is_silent(string name, string statements)
    {
        Assert.NotEmpty(name);
        Assert.Empty(await TestCode.Findings(TestCode.Stack(statements)));
    }

    private static string Guarded(string condition) => $$"""
        new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("rds.amazonaws.com", new ServicePrincipalOpts { Conditions = new Dictionary<string, object> { {{condition}} } }) });
        """;
}
