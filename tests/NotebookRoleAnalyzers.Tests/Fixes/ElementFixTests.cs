using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

/// <summary><see cref="AddElement"/> and <see cref="RemoveElement"/>.</summary>
public sealed class ElementFixTests
{
    private const string Emr = "Allow: Action sts:AssumeRole; Condition ArnLike aws:SourceArn arn:aws:elasticmapreduce:us-east-1:111122223333:*; Condition StringEquals aws:SourceAccount 111122223333; Principal Service elasticmapreduce.amazonaws.com";

    private static string Request(string json) => TestCode.Stack($"""
                var request = new Amazon.IdentityManagement.Model.CreateRoleRequest {"{"} RoleName = "r", AssumeRolePolicyDocument = {json} {"}"};
        """);

    private static IReadOnlyList<string> Sent(string json) => TemplateStatements.Of(Execution.Json($"var json = {json};"));

    [Fact]
    public async Task A_trust_policy_of_the_page_without_principal_and_with_resource_is_mended()
    {
        const string flagged = """"
            """
                        {
                          "Version": "2012-10-17",
                          "Statement": [
                            {
                              {|NRA4003:"Effect"|}: "Allow",
                              "Action": "sts:AssumeRole",
                              "Resource": {|NRA4006:"*"|},
                              "Condition": {
                                "StringEquals": { "aws:SourceAccount": "111122223333" },
                                "ArnLike": { "aws:SourceArn": "arn:aws:elasticmapreduce:us-east-1:111122223333:*" }
                              }
                            }
                          ]
                        }
                        """
            """";
        const string added = """"
            """
                        {
                          "Version": "2012-10-17",
                          "Statement": [
                            {
                              "Effect": "Allow",
                              "Action": "sts:AssumeRole",
                              "Resource": {|NRA4006:"*"|},
                              "Condition": {
                                "StringEquals": { "aws:SourceAccount": "111122223333" },
                                "ArnLike": { "aws:SourceArn": "arn:aws:elasticmapreduce:us-east-1:111122223333:*" }
                              },
                              "Principal": {
                                "Service": "elasticmapreduce.amazonaws.com"
                              }
                            }
                          ]
                        }
                        """
            """";
        await FixVerifier<AddElement>.Verify(Request(flagged), Request(added));

        var mended = await Mending.MendAll(Request(Markup.Without(flagged)));
        Assert.DoesNotContain("\"Resource\"", mended, StringComparison.Ordinal);
        Assert.Equal([Emr], Sent(mended[mended.IndexOf("\"\"\"", StringComparison.Ordinal)..mended.LastIndexOf(" };", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task The_action_of_a_service_is_added()
    {
        const string flagged = """@"{""Statement"":[{{|NRA4003:""Effect""|}:""Allow"",""Principal"":{""Service"":""lambda.amazonaws.com""}}]}" """;
        const string @fixed = """@"{""Statement"":[{""Effect"":""Allow"",""Principal"":{""Service"":""lambda.amazonaws.com""},""Action"":""sts:AssumeRole""}]}" """;
        await FixVerifier<AddElement>.Verify(Request(flagged), Request(@fixed));

        Assert.Equal(["Allow: Action sts:AssumeRole; Principal Service lambda.amazonaws.com"], Sent(@fixed));
    }

    [Theory]
    [InlineData("""{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole","Resource":{|NRA4006:"*"|}}""", """{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}""")]
    [InlineData("""{"Resource":[{|NRA4006:"a"|}, "b"], "Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}""", """{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}""")]
    public async Task A_resource_of_JSON_is_removed(string flagged, string @fixed)
    {
        var json = "\"\"\"{\"Statement\":[" + @fixed + "]}\"\"\"";
        await FixVerifier<RemoveElement>.Verify(Request("\"\"\"{\"Statement\":[" + flagged + "]}\"\"\""), Request(json));

        Assert.Equal(["Allow: Action sts:AssumeRole; Principal Service lambda.amazonaws.com"], Sent(json));
    }

    public static TheoryData<string, string> Objects => new()
    {
        {
            """
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Principals = new[] { {|NRA4006:new AccountRootPrincipal()|} },
                        Actions = new[] { "s3:GetObject" },
                        Resources = new[] { "arn:aws:s3:::b/*" },
                    }));
            """,
            """
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = new[] { "s3:GetObject" },
                        Resources = new[] { "arn:aws:s3:::b/*" },
                    }));
            """
        },
        {
            """
                    var statement = new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "arn:aws:s3:::b/*" } });
                    {|NRA4006:statement.AddAccountRootPrincipal()|};
                    statement.AddArnPrincipal("arn:aws:iam::111122223333:role/A");
                    role.AddToPolicy(statement);
            """,
            """
                    var statement = new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "arn:aws:s3:::b/*" } });
                    role.AddToPolicy(statement);
            """
        },
        {
            """
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "arn:aws:s3:::b/*" } }));
                    new CfnRole(this, "L1", new CfnRoleProps
                    {
                        AssumeRolePolicyDocument = new Dictionary<string, object>
                        {
                            ["Statement"] = new Dictionary<string, object>
                            {
                                ["Effect"] = "Allow",
                                ["Principal"] = new Dictionary<string, object> { ["Service"] = "lambda.amazonaws.com" },
                                ["Action"] = "sts:AssumeRole",
                                ["Resource"] = {|NRA4006:"*"|}
                            }
                        }
                    });
            """,
            """
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "arn:aws:s3:::b/*" } }));
                    new CfnRole(this, "L1", new CfnRoleProps
                    {
                        AssumeRolePolicyDocument = new Dictionary<string, object>
                        {
                            ["Statement"] = new Dictionary<string, object>
                            {
                                ["Effect"] = "Allow",
                                ["Principal"] = new Dictionary<string, object> { ["Service"] = "lambda.amazonaws.com" },
                                ["Action"] = "sts:AssumeRole"
                            }
                        }
                    });
            """
        },
    };

    [Theory]
    [MemberData(nameof(Objects))]
    public async Task An_element_of_objects_is_removed_with_all_that_writes_it(string flagged, string @fixed)
    {
        const string role = """        var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });""" + "\n";
        await FixVerifier<RemoveElement>.Verify(TestCode.Stack(role + flagged), TestCode.Stack(role + @fixed));

        Assert.Contains("Allow: Action s3:GetObject; Resource arn:aws:s3:::b/*", TemplateStatements.Of(Synthesis.Template(TestCode.Stack(role + @fixed))));
    }
}
