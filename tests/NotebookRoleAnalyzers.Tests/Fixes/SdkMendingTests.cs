using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

/// <summary>Policies of the SDK's objects are mended as they are written; both versions of the SDK write the policy that was meant.</summary>
public sealed class SdkMendingTests
{
    private const string Members = """private static string accountId => "111122223333"; private static string region => "us-east-1";""";

    private const string Guarded = "Allow: Action sts:AssumeRole; Condition ArnLike aws:SourceArn arn:aws:elasticmapreduce:us-east-1:111122223333:*; Condition StringEquals aws:SourceAccount 111122223333; Principal Service elasticmapreduce.amazonaws.com";

    private const string Account = """new Condition("StringEquals", "aws:SourceAccount", accountId)""";
    private const string Arn = """new Condition("ArnLike", "aws:SourceArn", $"arn:aws:elasticmapreduce:{region}:{accountId}:*")""";

    private const string Notebook = "Allow: Action s3:DeleteObject; Action s3:GetEncryptionConfiguration; Action s3:GetObject; Action s3:ListBucket; Action s3:PutObject; Resource arn:aws:s3:::<bucket-name>; Resource arn:aws:s3:::<bucket-name>/*";

    public static TheoryData<string, string, string> Trusts => new()
    {
        {
            "a chain",
            """
                    var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow)
                        .WithPrincipals(new Principal("Service", {|NRA1001:"elasticmapreduce.amazonaws.com"|}))
                        .WithActionIdentifiers(new ActionIdentifier("sts:AssumeRole"))); // EMR
            """,
            $$"""
                    var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow)
                        .WithPrincipals(new Principal("Service", "elasticmapreduce.amazonaws.com"))
                        .WithActionIdentifiers(new ActionIdentifier("sts:AssumeRole"))
                        .WithConditions({{Account}}, {{Arn}})); // EMR
            """
        },
        {
            "a chain on one line",
            """        var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithPrincipals(new Principal("Service", {|NRA1001:"elasticmapreduce.amazonaws.com"|})).WithActionIdentifiers(new ActionIdentifier("sts:AssumeRole")));""",
            $$"""        var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithPrincipals(new Principal("Service", "elasticmapreduce.amazonaws.com")).WithActionIdentifiers(new ActionIdentifier("sts:AssumeRole")).WithConditions({{Account}}, {{Arn}}));"""
        },
        {
            "an object initializer",
            """
                    var policy = new Policy
                    {
                        Statements =
                        {
                            new(Statement.StatementEffect.Allow)
                            {
                                Principals = { new Principal(Principal.SERVICE_PROVIDER, {|NRA1001:"elasticmapreduce.amazonaws.com"|}) },
                                Actions = { new ActionIdentifier("sts:AssumeRole") },
                            },
                        },
                    };
            """,
            $$"""
                    var policy = new Policy
                    {
                        Statements =
                        {
                            new(Statement.StatementEffect.Allow)
                            {
                                Principals = { new Principal(Principal.SERVICE_PROVIDER, "elasticmapreduce.amazonaws.com") },
                                Actions = { new ActionIdentifier("sts:AssumeRole") },
                                Conditions =
                                {
                                    {{Account}},
                                    {{Arn}}
                                },
                            },
                        },
                    };
            """
        },
        {
            "lists added to",
            """
                    var statement = new Statement(Statement.StatementEffect.Allow);
                    statement.Principals.Add(new Principal("Service", {|NRA1001:"elasticmapreduce.amazonaws.com"|}));
                    statement.Actions.Add(new ActionIdentifier("sts:AssumeRole"));
                    var policy = new Policy();
                    policy.Statements.Add(statement);
            """,
            $$"""
                    var statement = new Statement(Statement.StatementEffect.Allow)
                    {
                        Conditions =
                        {
                            {{Account}},
                            {{Arn}}
                        }
                    };
                    statement.Principals.Add(new Principal("Service", "elasticmapreduce.amazonaws.com"));
                    statement.Actions.Add(new ActionIdentifier("sts:AssumeRole"));
                    var policy = new Policy();
                    policy.Statements.Add(statement);
            """
        },
        {
            "conditions added before",
            """
                    var statement = new Statement(Statement.StatementEffect.Allow);
                    statement.Principals.Add(new Principal("Service", {|NRA1001:"elasticmapreduce.amazonaws.com"|}));
                    statement.Actions.Add(new ActionIdentifier("sts:AssumeRole"));
                    statement.Conditions.Add(ConditionFactory.NewCondition(ConditionFactory.StringComparisonType.StringEquals, "aws:RequestedRegion", "us-east-1")); // here only
                    var policy = new Policy { Statements = new[] { statement } };
            """,
            $$"""
                    var statement = new Statement(Statement.StatementEffect.Allow);
                    statement.Principals.Add(new Principal("Service", "elasticmapreduce.amazonaws.com"));
                    statement.Actions.Add(new ActionIdentifier("sts:AssumeRole"));
                    statement.Conditions.Add(ConditionFactory.NewCondition(ConditionFactory.StringComparisonType.StringEquals, "aws:RequestedRegion", "us-east-1"));
                    statement.Conditions.Add({{Account}});
                    statement.Conditions.Add({{Arn}}); // here only
                    var policy = new Policy { Statements = new[] { statement } };
            """
        },
        {
            "conditions in a chain",
            """
                    var policy = new Policy("id", new List<Statement> { new Statement(Statement.StatementEffect.Allow).WithPrincipals(new Principal("Service", {|NRA1001:"elasticmapreduce.amazonaws.com"|}))
                        .WithConditions(ConditionFactory.NewSecureTransportCondition())
                        .WithActionIdentifiers(new ActionIdentifier("sts:AssumeRole")) });
            """,
            $$"""
                    var policy = new Policy("id", new List<Statement> { new Statement(Statement.StatementEffect.Allow).WithPrincipals(new Principal("Service", "elasticmapreduce.amazonaws.com"))
                        .WithConditions(ConditionFactory.NewSecureTransportCondition(), {{Account}}, {{Arn}})
                        .WithActionIdentifiers(new ActionIdentifier("sts:AssumeRole")) });
            """
        },
        {
            "conditions set",
            """
                    var policy = new Policy { Statements = { new Statement(Statement.StatementEffect.Allow)
                    {
                        Principals = new List<Principal> { new("Service", {|NRA1001:"elasticmapreduce.amazonaws.com"|}) },
                        Actions = [new("sts:AssumeRole")],
                        Conditions = new[] { new Condition("Bool", "aws:SecureTransport", "true") },
                    } } };
            """,
            $$"""
                    var policy = new Policy { Statements = { new Statement(Statement.StatementEffect.Allow)
                    {
                        Principals = new List<Principal> { new("Service", "elasticmapreduce.amazonaws.com") },
                        Actions = [new("sts:AssumeRole")],
                        Conditions = new[] { new Condition("Bool", "aws:SecureTransport", "true"), {{Account}}, {{Arn}} },
                    } } };
            """
        },
    };

    [Theory]
    [MemberData(nameof(Trusts))]
    public async Task A_trust_gets_both_conditions(string name, string flagged, string @fixed)
    {
        Assert.NotEmpty(name);
        await FixVerifier<GuardServiceTrust>.Verify(SdkVersion.Source(flagged, Members), SdkVersion.Source(@fixed, Members));

        Assert.All(Written(@fixed), static statements =>
        {
            var guarded = Assert.Single(statements);
            Assert.True(Guarded.Split("; ").All(fact => guarded.Contains(fact, StringComparison.Ordinal)), guarded);
        });
    }

    [Fact]
    public async Task Two_services_share_a_condition_with_both_ARNs()
    {
        const string Fixed = """
                    var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier("sts:AssumeRole")).WithPrincipals(new Principal("Service", "elasticmapreduce.amazonaws.com"), new Principal("Service", "rds.amazonaws.com")).WithConditions(new Condition("StringEquals", "aws:SourceAccount", accountId), new Condition("ArnLike", "aws:SourceArn", $"arn:aws:elasticmapreduce:{region}:{accountId}:*", $"arn:aws:rds:{region}:{accountId}:*")));
            """;
        await FixVerifier<GuardServiceTrust>.Verify(
            SdkVersion.Source("""
                        var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier("sts:AssumeRole")).WithPrincipals(new Principal("Service", {|NRA1001:"elasticmapreduce.amazonaws.com"|}), new Principal("Service", {|NRA1001:"rds.amazonaws.com"|})));
                """, Members),
            SdkVersion.Source(Fixed, Members));

        Assert.All(Written(Fixed), static statements => Assert.Contains("ArnLike aws:SourceArn arn:aws:rds:us-east-1:111122223333:*", Assert.Single(statements), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_in_scope_is_a_placeholder()
    {
        const string Fixed = """
                    var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier("sts:AssumeRole")).WithPrincipals(new Principal("Service", "elasticmapreduce.amazonaws.com.cn")).WithConditions(new Condition("StringEquals", "aws:SourceAccount", "{|NRA4523:<account-id>|}"), new Condition("ArnLike", "aws:SourceArn", "arn:aws-cn:elasticmapreduce:{|NRA4523:<region>|}:{|NRA4523:<account-id>|}:*")));
            """;

        await FixVerifier<GuardServiceTrust>.Verify(
            SdkVersion.Source("""
                        var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier("sts:AssumeRole")).WithPrincipals(new Principal("Service", {|NRA1001:"elasticmapreduce.amazonaws.com.cn"|})));
                """),
            SdkVersion.Source(Fixed));
    }

    public static TheoryData<string, string, string> Actions => new()
    {
        {
            "a chain",
            """
                    var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow)
                        .WithActionIdentifiers({|NRA2001:new ActionIdentifier("s3:*")|})
                        .WithResources(new Resource("*")));
            """,
            $$"""
                    var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow)
                        .WithActionIdentifiers({{Made("new ActionIdentifier")}})
                        .WithResources(new Resource("arn:aws:s3:::{|NRA4523:<bucket-name>|}"), new Resource("arn:aws:s3:::{|NRA4523:<bucket-name>|}/*")));
            """
        },
        {
            "lists added to",
            """
                    var statement = new Statement(Statement.StatementEffect.Allow);
                    // Too much.
                    statement.Actions.Add({|NRA2001:new ActionIdentifier("s3:*")|});
                    statement.Resources.Add(new Resource("*"));
                    var policy = new Policy { Statements = { statement } };
            """,
            """
                    var statement = new Statement(Statement.StatementEffect.Allow);
                    // Too much.
                    statement.Actions.Add(new ActionIdentifier("s3:PutObject"));
                    statement.Actions.Add(new ActionIdentifier("s3:GetObject"));
                    statement.Actions.Add(new ActionIdentifier("s3:GetEncryptionConfiguration"));
                    statement.Actions.Add(new ActionIdentifier("s3:ListBucket"));
                    statement.Actions.Add(new ActionIdentifier("s3:DeleteObject"));
                    statement.Resources.Add(new Resource("arn:aws:s3:::{|NRA4523:<bucket-name>|}"));
                    statement.Resources.Add(new Resource("arn:aws:s3:::{|NRA4523:<bucket-name>|}/*"));
                    var policy = new Policy { Statements = { statement } };
            """
        },
        {
            "lists set, with the names of their types left out",
            """
                    var policy = new Policy { Statements = { new(Statement.StatementEffect.Allow)
                    {
                        Actions = new List<ActionIdentifier> { {|NRA2001:new("s3:*")|} },
                        Resources = new[] { ResourceFactory.NewS3BucketResource("*") },
                    } } };
            """,
            $$"""
                    var policy = new Policy { Statements = { new(Statement.StatementEffect.Allow)
                    {
                        Actions = new List<ActionIdentifier> { {{Made("new")}} },
                        Resources = new[] { new Resource("arn:aws:s3:::{|NRA4523:<bucket-name>|}"), new Resource("arn:aws:s3:::{|NRA4523:<bucket-name>|}/*") },
                    } } };
            """
        },
        {
            "names that are qualified",
            """
                    var policy = new Policy().WithStatements(new Amazon.Auth.AccessControlPolicy.Statement(Amazon.Auth.AccessControlPolicy.Statement.StatementEffect.Allow) { Actions = { {|NRA2001:new Amazon.Auth.AccessControlPolicy.ActionIdentifier("s3:*")|} } }.WithResources(new[] { new Resource("*") }));
            """,
            $$"""
                    var policy = new Policy().WithStatements(new Amazon.Auth.AccessControlPolicy.Statement(Amazon.Auth.AccessControlPolicy.Statement.StatementEffect.Allow) { Actions = { {{Made("new Amazon.Auth.AccessControlPolicy.ActionIdentifier")}} } }.WithResources(new[] { new Resource("arn:aws:s3:::{|NRA4523:<bucket-name>|}"), new Resource("arn:aws:s3:::{|NRA4523:<bucket-name>|}/*") }));
            """
        },
    };

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task All_actions_of_S3_become_those_in_use(string name, string flagged, string @fixed)
    {
        Assert.NotEmpty(name);
        await FixVerifier<NarrowS3Actions>.Verify(SdkVersion.Source(flagged), SdkVersion.Source(@fixed));

        Assert.All(Written(@fixed), static statements => Assert.Equal(Notebook, Assert.Single(statements)));
    }

    [Fact]
    public async Task Identifiers_of_version_3_are_replaced()
    {
        var mended = await Mending.MendAll(SdkVersion.Three.Compile("""        var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(S3ActionIdentifiers.AllS3Actions).WithResources(new Resource("arn:aws:s3:::a/*")));"""));

        Assert.Contains(Made("new ActionIdentifier"), mended, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_version_4_converts_stay_names()
    {
        const string Fixed = """        var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers("s3:PutObject", "s3:GetObject", "s3:GetEncryptionConfiguration", "s3:ListBucket", "s3:DeleteObject").WithResources(new Resource("arn:aws:s3:::a"), new Resource("arn:aws:s3:::a/*")));""";
        var flagged = SdkVersion.Four.Compile("""        var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers("s3:*").WithResources(new Resource("arn:aws:s3:::a"), new Resource("arn:aws:s3:::a/*")));""");

        Assert.Equal(SdkVersion.Source(Fixed), await Mending.MendAll(flagged));
        Assert.Contains("s3:GetEncryptionConfiguration", SdkVersion.Four.Run(SdkVersion.Four.Compile(Fixed)).ToJsonString(), StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> Secrets => new()
    {
        {
            "a chain, the whole statement",
            """        var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier("secretsmanager:GetSecretValue")).WithResources({|NRA2006:new Resource("*")|}));""",
            """        var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier("secretsmanager:GetSecretValue")).WithResources(new Resource($"arn:aws:secretsmanager:{region}:{accountId}:secret:{|NRA4523:<secret-name>|}-??????")));"""
        },
        {
            "a list of statements",
            """
                    var policy = new Policy
                    {
                        Statements =
                        {
                            new Statement(Statement.StatementEffect.Allow)
                                .WithActionIdentifiers(new ActionIdentifier("ec2:DescribeVpcs"), new ActionIdentifier("secretsmanager:GetSecretValue"))
                                .WithResources({|NRA2006:new Resource("*")|}),
                        },
                    };
            """,
            """
                    var policy = new Policy
                    {
                        Statements =
                        {
                            new Statement(Statement.StatementEffect.Allow)
                                .WithActionIdentifiers(new ActionIdentifier("ec2:DescribeVpcs"))
                                .WithResources(new Resource("*")),
                            new Statement(Statement.StatementEffect.Allow)
                                .WithActionIdentifiers(new ActionIdentifier("secretsmanager:GetSecretValue"))
                                .WithResources(new Resource($"arn:aws:secretsmanager:{region}:{accountId}:secret:{|NRA4523:<secret-name>|}-??????")),
                        },
                    };
            """
        },
        {
            "statements and their lists added to",
            """
                    var policy = new Policy();
                    var statement = new Statement(Statement.StatementEffect.Allow);
                    statement.Actions.Add(new ActionIdentifier("ec2:DescribeVpcs"));
                    statement.Actions.Add(new ActionIdentifier("secretsmanager:GetSecretValue"));
                    statement.WithActionIdentifiers(new ActionIdentifier("secretsmanager:DescribeSecret")).WithId("All");
                    statement.Resources.Add({|NRA2006:new Resource("*")|});
                    policy.Statements.Add(statement);
            """,
            """
                    var policy = new Policy();
                    var statement = new Statement(Statement.StatementEffect.Allow);
                    statement.Actions.Add(new ActionIdentifier("ec2:DescribeVpcs"));
                    statement.WithId("All");
                    statement.Resources.Add(new Resource("*"));
                    policy.Statements.Add(statement);
                    policy.Statements.Add(new Statement(Statement.StatementEffect.Allow)
                        .WithActionIdentifiers(new ActionIdentifier("secretsmanager:GetSecretValue"), new ActionIdentifier("secretsmanager:DescribeSecret"))
                        .WithResources(new Resource($"arn:aws:secretsmanager:{region}:{accountId}:secret:{|NRA4523:<secret-name>|}-??????")));
            """
        },
    };

    [Theory]
    [MemberData(nameof(Secrets))]
    public async Task Access_to_secrets_is_narrowed(string name, string flagged, string @fixed)
    {
        Assert.NotEmpty(name);
        await FixVerifier<NarrowSecretAccess>.Verify(SdkVersion.Source(flagged, Members), SdkVersion.Source(@fixed, Members));

        Assert.All(Written(@fixed), static statements => Assert.All(statements, static statement =>
            Assert.EndsWith(statement.Contains("secretsmanager:GetSecretValue", StringComparison.Ordinal) ? "Resource arn:aws:secretsmanager:us-east-1:111122223333:secret:<secret-name>-??????" : "Action ec2:DescribeVpcs; Resource *", statement, StringComparison.Ordinal)));
    }

    public static TheoryData<string, string> Rigid => new()
    {
        { "an array of a size", """var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier[1] { new ActionIdentifier("s3:*") }).WithResources(new Resource("arn:aws:s3:::a")));""" },
        { "inserted", """var s = new Statement(Statement.StatementEffect.Allow); s.Actions.Insert(0, new ActionIdentifier("s3:*")); s.Resources.Add(new Resource("arn:aws:s3:::a")); var policy = new Policy().WithStatements(s);""" },
        { "added by an expression", """var s = new Statement(Statement.StatementEffect.Allow); Action add = () => s.Actions.Add(new ActionIdentifier("s3:*")); add(); var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithResources(new Resource("arn:aws:s3:::a")).WithActionIdentifiers(Given("") == "" ? new[] { new ActionIdentifier("s3:*") } : null));""" },
    };

    [Theory]
    [MemberData(nameof(Rigid))]
    public async Task What_takes_no_other_item_is_a_variant(string name, string statements)
    {
        Assert.NotEmpty(name);
        Assert.DoesNotContain(await TestCode.Findings(SdkVersion.Source(statements)), static finding => !finding.StartsWith("NRA2501", StringComparison.Ordinal));
    }

    private static string Made(string creation) => string.Join(", ", new[] { "PutObject", "GetObject", "GetEncryptionConfiguration", "ListBucket", "DeleteObject" }.Select(action => $"{creation}(\"s3:{action}\")"));

    [Fact]
    public async Task A_placeholder_is_filled_with_what_is_in_scope() => await FixVerifier<FillPlaceholder>.Verify(
        SdkVersion.Source("""        var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Deny).WithActionIdentifiers(new ActionIdentifier("sqs:*")).WithResources(new Resource("arn:aws:sqs:us-east-1:{|NRA4023:<account-id>|}:q")));""", Members),
        SdkVersion.Source("""        var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Deny).WithActionIdentifiers(new ActionIdentifier("sqs:*")).WithResources(new Resource($"arn:aws:sqs:us-east-1:{accountId}:q")));""", Members));

    private static IReadOnlyList<string>[] Written(string statements) =>
        [.. new[] { SdkVersion.Three, SdkVersion.Four }.Select(version => TemplateStatements.Of(version.Run(version.Compile(Markup.Without(statements), Members))))];
}
