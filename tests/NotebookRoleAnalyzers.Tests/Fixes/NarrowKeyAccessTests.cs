using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

public sealed class NarrowKeyAccessTests
{
    private const string ByService = nameof(NarrowKeyAccess) + "ByService";

    private const string Setup = """
                var key = new Key(this, "Notebooks");
                var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });

        """;

    public static TheoryData<string, string> Statements => new()
    {
        {
            """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "kms:Decrypt" }, Resources = new[] { {|NRA2007:"*"|} } }));""",
            """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "kms:Decrypt" }, Resources = new[] { key.KeyArn } }));"""
        },
        {
            """
                    var statement = new PolicyStatement();
                    statement.AddActions("kms:Decrypt");
                    {|NRA2007:statement.AddAllResources()|};
                    role.AddToPolicy(statement);
            """,
            """
                    var statement = new PolicyStatement();
                    statement.AddActions("kms:Decrypt");
                    statement.AddResources(key.KeyArn);
                    role.AddToPolicy(statement);
            """
        },
        {
            """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["kms:Decrypt", "ec2:DescribeVpcs"], Resources = [{|NRA2007:"*"|}] }));""",
            """
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["ec2:DescribeVpcs"], Resources = ["*"] }));
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = new[] { "kms:Decrypt" },
                        Resources = new[] { key.KeyArn }
                    }));
            """
        },
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task The_key_in_scope_takes_the_place_of_all(string flagged, string @fixed)
    {
        await FixVerifier<NarrowKeyAccess>.Verify(TestCode.Stack(Setup + flagged), TestCode.Stack(Setup + @fixed));

        Assert.Contains("Allow: Action kms:Decrypt; Resource {?}", TemplateStatements.Of(Synthesis.Template(TestCode.Stack(Setup + @fixed))));
    }

    [Fact]
    public Task Without_a_key_in_scope_a_placeholder_is_left_and_reported() => FixVerifier<NarrowKeyAccess>.Verify(
        TestCode.Stack("""        new PolicyStatement(new PolicyStatementProps { Actions = ["kms:Decrypt"], Resources = [{|NRA2007:"*"|}] });"""),
        TestCode.Stack("""        new PolicyStatement(new PolicyStatementProps { Actions = ["kms:Decrypt"], Resources = [$"arn:{Aws.PARTITION}:kms:{Aws.REGION}:{Aws.ACCOUNT_ID}:key/{|NRA4523:<key-id>|}"] });"""));

    [Fact]
    public async Task JSON_names_the_key()
    {
        const string flagged = """        var json = @"{""Statement"": [{""Effect"": ""Allow"", ""Action"": ""kms:Decrypt"", ""Resource"": {|NRA2007:""*""|}}]}";""";
        const string @fixed = """        var json = @"{""Statement"": [{""Effect"": ""Allow"", ""Action"": ""kms:Decrypt"", ""Resource"": ""arn:aws:kms:" + Region + @":" + Account + @":key/{|NRA4523:<key-id>|}""}]}";""";
        await FixVerifier<NarrowKeyAccess>.Verify(TestCode.Stack(flagged), TestCode.Stack(@fixed));

        Assert.Equal(["Allow: Action kms:Decrypt; Resource arn:aws:kms:us-east-1:111122223333:key/<key-id>"], TemplateStatements.Of(Execution.Json(Markup.Without(@fixed))));
    }

    public static TheoryData<string, string, string> Conditioned => new()
    {
        {
            """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "kms:Decrypt" }, Resources = new[] { {|NRA2007:"*"|} } }));""",
            """
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "kms:Decrypt" }, Resources = new[] { "*" }, Conditions = new Dictionary<string, object>
                    {
                        ["StringEquals"] = new Dictionary<string, object>
                        {
                            ["kms:ViaService"] = $"{|NRA4523:<service>|}.{Aws.REGION}.amazonaws.com"
                        }
                    } }));
            """,
            "Allow: Action kms:Decrypt; Condition StringEquals kms:ViaService <service>.{?}.amazonaws.com; Resource *"
        },
        {
            """
                    var statement = new PolicyStatement();
                    statement.AddActions("kms:Decrypt");
                    {|NRA2007:statement.AddAllResources()|};
                    role.AddToPolicy(statement);
            """,
            """
                    var statement = new PolicyStatement(new PolicyStatementProps
                    {
                        Conditions = new Dictionary<string, object>
                        {
                            ["StringEquals"] = new Dictionary<string, object>
                            {
                                ["kms:ViaService"] = $"{|NRA4523:<service>|}.{Aws.REGION}.amazonaws.com"
                            }
                        }
                    });
                    statement.AddActions("kms:Decrypt");
                    statement.AddAllResources();
                    role.AddToPolicy(statement);
            """,
            "Allow: Action kms:Decrypt; Condition StringEquals kms:ViaService <service>.{?}.amazonaws.com; Resource *"
        },
        {
            """
                    role.AttachInlinePolicy(new Policy(this, "P", new PolicyProps
                    {
                        Statements = new[]
                        {
                            new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "arn:aws:s3:::b/*" } }),
                            new PolicyStatement(new PolicyStatementProps { Actions = new[] { "kms:Decrypt", "sqs:ListQueues" }, Resources = new[] { {|NRA2007:"*"|} } }),
                        },
                    }));
            """,
            """
                    role.AttachInlinePolicy(new Policy(this, "P", new PolicyProps
                    {
                        Statements = new[]
                        {
                            new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "arn:aws:s3:::b/*" } }),
                            new PolicyStatement(new PolicyStatementProps { Actions = new[] { "sqs:ListQueues" }, Resources = new[] { "*" } }),
                            new PolicyStatement(new PolicyStatementProps
                            {
                                Actions = new[] { "kms:Decrypt" },
                                Resources = new[] { "*" },
                                Conditions = new Dictionary<string, object>
                                {
                                    ["StringEquals"] = new Dictionary<string, object>
                                    {
                                        ["kms:ViaService"] = new[] { $"s3.{Aws.REGION}.amazonaws.com", $"sqs.{Aws.REGION}.amazonaws.com" }
                                    }
                                }
                            }),
                        },
                    }));
            """,
            "Allow: Action kms:Decrypt; Condition StringEquals kms:ViaService s3.{?}.amazonaws.com; Condition StringEquals kms:ViaService sqs.{?}.amazonaws.com; Resource *"
        },
    };

    [Theory]
    [MemberData(nameof(Conditioned))]
    public async Task The_second_action_allows_it_through_a_service_only(string flagged, string @fixed, string statement)
    {
        await FixVerifier<NarrowKeyAccess>.Verify(TestCode.Stack(Setup + flagged), TestCode.Stack(Setup + @fixed), ByService);

        Assert.Contains(statement, TemplateStatements.Of(Synthesis.Template(TestCode.Stack(Setup + Markup.Without(@fixed)))));
    }

    [Fact]
    public Task JSON_takes_the_condition_too() => FixVerifier<NarrowKeyAccess>.Verify(
        TestCode.Stack("""        const string Json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""kms:Decrypt"",""Resource"":{|NRA2007:""*""|}},{""Effect"":""Allow"",""Action"":""secretsmanager:GetSecretValue"",""Resource"":""arn:aws:secretsmanager:us-east-1:111122223333:secret:a""}]}";"""),
        TestCode.Stack("""        const string Json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""kms:Decrypt"",""Resource"":""*"",""Condition"":{""StringEquals"":{""kms:ViaService"":""secretsmanager.{|NRA4523:<region>|}.amazonaws.com""}}},{""Effect"":""Allow"",""Action"":""secretsmanager:GetSecretValue"",""Resource"":""arn:aws:secretsmanager:us-east-1:111122223333:secret:a""}]}";"""),
        ByService);
}
