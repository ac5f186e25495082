using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

public sealed class NarrowSecretAccessTests
{
    private const string Setup = """
                var git = new Secret(this, "Git");
                var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });

        """;

    public static TheoryData<string, string, string> Statements => new()
    {
        {
            "in place",
            """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "secretsmanager:GetSecretValue" }, Resources = new[] { {|NRA2006:"*"|} } }));""",
            """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "secretsmanager:GetSecretValue" }, Resources = new[] { git.SecretArn } }));"""
        },
        {
            "added later",
            """
                    var statement = new PolicyStatement();
                    statement.AddActions("secretsmanager:GetSecretValue");
                    {|NRA2006:statement.AddAllResources()|};
                    role.AddToPolicy(statement);
            """,
            """
                    var statement = new PolicyStatement();
                    statement.AddActions("secretsmanager:GetSecretValue");
                    statement.AddResources(git.SecretArn);
                    role.AddToPolicy(statement);
            """
        },
        {
            "all secrets of the region",
            """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["secretsmanager:GetSecretValue"], Resources = [{|NRA2006:$"arn:aws:secretsmanager:{Region}:{Account}:secret:*"|}] }));""",
            """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["secretsmanager:GetSecretValue"], Resources = [git.SecretArn] }));"""
        },
        {
            "with actions of other services, in a list",
            """
                    role.AttachInlinePolicy(new Policy(this, "P", new PolicyProps
                    {
                        Statements = new[]
                        {
                            new PolicyStatement(new PolicyStatementProps { Actions = new[] { "secretsmanager:GetSecretValue", "ec2:DescribeVpcs" }, Resources = new[] { {|NRA2006:"*"|} } }),
                        },
                    }));
            """,
            """
                    role.AttachInlinePolicy(new Policy(this, "P", new PolicyProps
                    {
                        Statements = new[]
                        {
                            new PolicyStatement(new PolicyStatementProps { Actions = new[] { "ec2:DescribeVpcs" }, Resources = new[] { "*" } }),
                            new PolicyStatement(new PolicyStatementProps
                            {
                                Actions = new[] { "secretsmanager:GetSecretValue" },
                                Resources = new[] { git.SecretArn }
                            }),
                        },
                    }));
            """
        },
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task The_secret_in_scope_takes_the_place_of_all(string name, string flagged, string @fixed)
    {
        Assert.NotEmpty(name);
        await FixVerifier<NarrowSecretAccess>.Verify(TestCode.Stack(Setup + flagged), TestCode.Stack(Setup + @fixed));

        Assert.Contains("Allow: Action secretsmanager:GetSecretValue; Resource {?}", TemplateStatements.Of(Synthesis.Template(TestCode.Stack(Setup + @fixed))));
    }

    [Fact]
    public Task A_secret_that_is_looked_up_by_name_is_matched_with_the_end_of_its_ARN() => FixVerifier<NarrowSecretAccess>.Verify(
        TestCode.Stack("""
                    var git = Secret.FromSecretNameV2(this, "Git", "git");
                    new PolicyStatement(new PolicyStatementProps { Actions = ["secretsmanager:GetSecretValue"], Resources = [{|NRA2006:"*"|}] });
            """),
        TestCode.Stack("""
                    var git = Secret.FromSecretNameV2(this, "Git", "git");
                    new PolicyStatement(new PolicyStatementProps { Actions = ["secretsmanager:GetSecretValue"], Resources = [$"{git.SecretArn}-??????"] });
            """));

    [Fact]
    public Task Without_a_secret_in_scope_a_placeholder_is_left_and_reported() => FixVerifier<NarrowSecretAccess>.Verify(
        TestCode.Stack("""        new PolicyStatement(new PolicyStatementProps { Actions = ["secretsmanager:GetSecretValue"], Resources = [{|NRA2006:"*"|}] });"""),
        TestCode.Stack("""        new PolicyStatement(new PolicyStatementProps { Actions = ["secretsmanager:GetSecretValue"], Resources = [$"arn:{Aws.PARTITION}:secretsmanager:{Aws.REGION}:{Aws.ACCOUNT_ID}:secret:{|NRA4523:<secret-name>|}-??????"] });"""));

    [Fact]
    public async Task JSON_names_the_secret()
    {
        const string flagged = """        var json = @"{""Statement"": [{""Effect"": ""Allow"", ""Action"": ""secretsmanager:GetSecretValue"", ""Resource"": {|NRA2006:""*""|}}]}";""";
        const string @fixed = """        var json = @"{""Statement"": [{""Effect"": ""Allow"", ""Action"": ""secretsmanager:GetSecretValue"", ""Resource"": ""arn:aws:secretsmanager:" + Region + @":" + Account + @":secret:{|NRA4523:<secret-name>|}-??????""}]}";""";
        await FixVerifier<NarrowSecretAccess>.Verify(TestCode.Stack(flagged), TestCode.Stack(@fixed));

        Assert.Equal(
            ["Allow: Action secretsmanager:GetSecretValue; Resource arn:aws:secretsmanager:us-east-1:111122223333:secret:<secret-name>-??????"],
            TemplateStatements.Of(Execution.Json(Markup.Without(@fixed))));
    }

    [Fact]
    public Task JSON_with_actions_of_other_services_is_split() => FixVerifier<NarrowSecretAccess>.Verify(
        TestCode.Stack("""        const string Json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":[""secretsmanager:GetSecretValue"",""ec2:DescribeVpcs""],""Resource"":{|NRA2006:""*""|}}]}";"""),
        TestCode.Stack("""        const string Json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":[""ec2:DescribeVpcs""],""Resource"":""*""},{""Effect"":""Allow"",""Action"":[""secretsmanager:GetSecretValue""],""Resource"":[""arn:aws:secretsmanager:{|NRA4523:<region>|}:{|NRA4523:<account-id>|}:secret:{|NRA4523:<secret-name>|}-??????""]}]}";"""));
}
