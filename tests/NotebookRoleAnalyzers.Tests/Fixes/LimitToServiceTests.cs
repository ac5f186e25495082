using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

public sealed class LimitToServiceTests
{
    private const string Worker = """        var worker = new Role(this, "W", new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com") });""" + "\n";

    private const string Role = """        var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });""" + "\n";

    public static TheoryData<string, string, string> Statements => new()
    {
        {
            Worker + Role + """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { {|NRA2012:"iam:PassRole"|} }, Resources = new[] { "*" } }));""",
            Worker + Role + """
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "iam:PassRole" }, Resources = new[] { "*" }, Conditions = new Dictionary<string, object>
                    {
                        ["StringEquals"] = new Dictionary<string, object>
                        {
                            ["iam:PassedToService"] = "ec2.amazonaws.com"
                        }
                    } }));
            """,
            "Allow: Action iam:PassRole; Condition StringEquals iam:PassedToService ec2.amazonaws.com; Resource *"
        },
        {
            Role + """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["ec2:DescribeInstances", {|NRA2012:"iam:Pass*"|}], Resources = ["*"] }));""",
            Role + """
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["ec2:DescribeInstances"], Resources = ["*"] }));
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = new[] { "iam:PassRole" },
                        Resources = new[] { "*" },
                        Conditions = new Dictionary<string, object>
                        {
                            ["StringEquals"] = new Dictionary<string, object>
                            {
                                ["iam:PassedToService"] = "{|NRA4523:<service>|}.amazonaws.com"
                            }
                        }
                    }));
            """,
            "Allow: Action iam:PassRole; Condition StringEquals iam:PassedToService <service>.amazonaws.com; Resource *"
        },
        {
            Role + """
                    var statement = new PolicyStatement();
                    statement.AddActions({|NRA2018:"iam:CreateServiceLinkedRole"|});
                    statement.AddAllResources();
                    role.AddToPolicy(statement);
            """,
            Role + """
                    var statement = new PolicyStatement(new PolicyStatementProps
                    {
                        Conditions = new Dictionary<string, object>
                        {
                            ["StringEquals"] = new Dictionary<string, object>
                            {
                                ["iam:AWSServiceName"] = "{|NRA4523:<service>|}.amazonaws.com"
                            }
                        }
                    });
                    statement.AddActions("iam:CreateServiceLinkedRole");
                    statement.AddAllResources();
                    role.AddToPolicy(statement);
            """,
            "Allow: Action iam:CreateServiceLinkedRole; Condition StringEquals iam:AWSServiceName <service>.amazonaws.com; Resource *"
        },
        {
            Role + """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { {|NRA2012:"iam:PassRole"|} }, Resources = new[] { "*" }, Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:PrincipalTag/team"] = "a" } } }));""",
            Role + """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "iam:PassRole" }, Resources = new[] { "*" }, Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:PrincipalTag/team"] = "a", ["iam:PassedToService"] = "{|NRA4523:<service>|}.amazonaws.com" } } }));""",
            "Allow: Action iam:PassRole; Condition StringEquals aws:PrincipalTag/team a; Condition StringEquals iam:PassedToService <service>.amazonaws.com; Resource *"
        },
        {
            Role + """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "ec2:DescribeInstances", {|NRA2012:"iam:PassRole"|} }, Resources = new[] { $"arn:aws:iam::{Account}:role/*", "arn:aws:ec2:*:*:*" } }));""",
            Role + """
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "ec2:DescribeInstances" }, Resources = new[] { $"arn:aws:iam::{Account}:role/*", "arn:aws:ec2:*:*:*" } }));
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = new[] { "iam:PassRole" },
                        Resources = new[] { $"arn:aws:iam::{Account}:role/*", "arn:aws:ec2:*:*:*" },
                        Conditions = new Dictionary<string, object>
                        {
                            ["StringEquals"] = new Dictionary<string, object>
                            {
                                ["iam:PassedToService"] = "{|NRA4523:<service>|}.amazonaws.com"
                            }
                        }
                    }));
            """,
            "Allow: Action iam:PassRole; Condition StringEquals iam:PassedToService <service>.amazonaws.com; Resource arn:aws:ec2:*:*:*; Resource arn:aws:iam::{?}:role/*"
        },
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task The_action_is_held_to_one_service(string flagged, string @fixed, string statement)
    {
        await FixVerifier<LimitToService>.Verify(TestCode.Stack(flagged), TestCode.Stack(@fixed));

        Assert.Contains(statement, TemplateStatements.Of(Synthesis.Template(TestCode.Stack(Markup.Without(@fixed)))));
    }

    [Fact]
    public Task Of_several_services_none_is_guessed() => FixVerifier<LimitToService>.Verify(
        TestCode.Stack(Worker + """
                    var other = new Role(this, "O", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com") });
                    var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""ec2:DescribeInstances"",""Resource"":""*""},{""Effect"":""Allow"",""Action"":{|NRA2012:""iam:PassRole""|},""Resource"":""*""}]}";
            """),
        TestCode.Stack(Worker + """
                    var other = new Role(this, "O", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com") });
                    var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""ec2:DescribeInstances"",""Resource"":""*""},{""Effect"":""Allow"",""Action"":""iam:PassRole"",""Resource"":""*"",""Condition"":{""StringEquals"":{""iam:PassedToService"":""{|NRA4523:<service>|}.amazonaws.com""}}}]}";
            """));

    [Fact]
    public async Task JSON_gets_a_statement_of_its_own_beside_other_actions()
    {
        const string flagged = """        var json = @"{""Statement"": [{""Effect"": ""Allow"", ""Action"": [""iam:GetRole"", {|NRA2012:""iam:PassRole""|}], ""Resource"": ""*""}]}";""";
        const string @fixed = """        var json = @"{""Statement"": [{""Effect"": ""Allow"", ""Action"": [""iam:GetRole""], ""Resource"": ""*""}, {""Effect"": ""Allow"", ""Action"": [""iam:PassRole""], ""Resource"": [""*""], ""Condition"": {""StringEquals"": {""iam:PassedToService"": ""{|NRA4523:<service>|}.amazonaws.com""}}}]}";""";
        await FixVerifier<LimitToService>.Verify(TestCode.Stack(flagged), TestCode.Stack(@fixed));

        Assert.Contains("Allow: Action iam:PassRole; Condition StringEquals iam:PassedToService <service>.amazonaws.com; Resource *", TemplateStatements.Of(Execution.Json(Markup.Without(@fixed))));
    }
}
