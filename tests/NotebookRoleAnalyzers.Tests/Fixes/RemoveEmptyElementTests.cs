using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

/// <summary><see cref="RemoveEmptyElement"/>.</summary>
public sealed class RemoveEmptyElementTests
{
    private const string Read = "Allow: Action s3:GetObject; Resource arn:aws:s3:::b/*";

    private static string Request(string json) => TestCode.Stack($"""
                var request = new Amazon.IdentityManagement.Model.PutRolePolicyRequest {"{"} RoleName = "r", PolicyDocument = {json} {"}"};
        """);

    public static TheoryData<string, string> Json => new()
    {
        {
            """"
            """
                        {
                          "Version": "2012-10-17",
                          "Statement": [
                            {
                              "Effect": "Allow",
                              {|NRA4009:"Action"|}: [],
                              "Resource": "*"
                            },
                            {
                              "Effect": "Allow",
                              "Action": "s3:GetObject",
                              "Resource": "arn:aws:s3:::b/*",
                              {|NRA4009:"Condition"|}: {}
                            },
                            {
                              "Effect": "Allow",
                              {|NRA4009:"Action"|}: [],
                              {|NRA4009:"Resource"|}: []
                            }
                          ]
                        }
                        """
            """",
            """"
            """
                        {
                          "Version": "2012-10-17",
                          "Statement": [
                            {
                              "Effect": "Allow",
                              "Action": "s3:GetObject",
                              "Resource": "arn:aws:s3:::b/*"
                            }
                          ]
                        }
                        """
            """"
        },
        {
            """@"{""Statement"":{{|NRA4009:""Condition""|}: { }, ""Effect"":""Allow"",""Action"":""s3:GetObject"",""Resource"":""arn:aws:s3:::b/*""}}" """,
            """@"{""Statement"":{""Effect"":""Allow"",""Action"":""s3:GetObject"",""Resource"":""arn:aws:s3:::b/*""}}" """
        },
        {
            """ "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Condition\":{{|NRA4009:\"Bool\"|}:{},{|NRA4009:\"StringEquals\"|}:{}},\"Resource\":\"arn:aws:s3:::b/*\"}]}" """,
            """ "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::b/*\"}]}" """
        },
    };

    [Theory]
    [MemberData(nameof(Json))]
    public async Task JSON_means_the_same_without_it(string flagged, string @fixed)
    {
        await FixVerifier<RemoveEmptyElement>.Verify(Request(flagged), Request(@fixed));

        Assert.Equal([Read], TemplateStatements.Of(Execution.Json($"var json = {@fixed};")));
    }

    [Fact]
    public async Task Of_a_principal_only_the_kind_goes_that_is_empty()
    {
        const string before = "        var request = new Amazon.S3.Model.PutBucketPolicyRequest { BucketName = \"b\", Policy = ";
        const string flagged = "\"\"\"{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"CanonicalUser\":\"1\",{|NRA4009:\"AWS\"|}:[]},\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::b/*\"}]}\"\"\"";
        const string @fixed = "\"\"\"{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"CanonicalUser\":\"1\"},\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::b/*\"}]}\"\"\"";
        await FixVerifier<RemoveEmptyElement>.Verify(TestCode.Stack(before + flagged + " };"), TestCode.Stack(before + @fixed + " };"));

        Assert.Equal(["Allow: Action s3:GetObject; Principal CanonicalUser 1; Resource arn:aws:s3:::b/*"], TemplateStatements.Of(Execution.Json($"var json = {@fixed};")));
    }

    public static TheoryData<string, string> Objects => new()
    {
        {
            """
                    new User(this, "U").AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = new[] { "s3:GetObject" },
                        Resources = new[] { "arn:aws:s3:::b/*" },
                        Conditions = new Dictionary<string, object>
                        {
                            [{|NRA4009:"StringEquals"|}] = new Dictionary<string, object>(),
                        },
                    }));
            """,
            """
                    new User(this, "U").AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = new[] { "s3:GetObject" },
                        Resources = new[] { "arn:aws:s3:::b/*" },
                    }));
            """
        },
        {
            """
                    var statement = new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "arn:aws:s3:::b/*" } });
                    statement.AddCondition({|NRA4009:"StringEquals"|}, new Dictionary<string, object>());
                    new User(this, "U").AddToPolicy(statement);
            """,
            """
                    var statement = new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "arn:aws:s3:::b/*" } });
                    new User(this, "U").AddToPolicy(statement);
            """
        },
        {
            """
                    new CfnManagedPolicy(this, "P", new CfnManagedPolicyProps
                    {
                        PolicyDocument = new Dictionary<string, object>
                        {
                            ["Statement"] = new object[]
                            {
                                new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "s3:GetObject", ["Resource"] = "arn:aws:s3:::b/*", [{|NRA4009:"Condition"|}] = new Dictionary<string, object>() },
                                new Dictionary<string, object> { ["Effect"] = "Allow", [{|NRA4009:"Action"|}] = new string[0], ["Resource"] = "*" },
                            },
                        },
                    });
            """,
            """
                    new CfnManagedPolicy(this, "P", new CfnManagedPolicyProps
                    {
                        PolicyDocument = new Dictionary<string, object>
                        {
                            ["Statement"] = new object[]
                            {
                                new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "s3:GetObject", ["Resource"] = "arn:aws:s3:::b/*" },
                            },
                        },
                    });
            """
        },
    };

    [Theory]
    [MemberData(nameof(Objects))]
    public async Task The_template_has_nothing_empty_without_it(string flagged, string @fixed)
    {
        await FixVerifier<RemoveEmptyElement>.Verify(TestCode.Stack(flagged), TestCode.Stack(@fixed));

        var template = Synthesis.Template(TestCode.Stack(@fixed));
        Assert.Equal([Read], TemplateStatements.Of(template));
        Assert.DoesNotContain("Condition", template.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conditions_of_the_SDK_without_values_are_removed()
    {
        const string Sdk = "Amazon.Auth.AccessControlPolicy.";
        const string before = $"        var json = new {Sdk}Policy().WithStatements(new {Sdk}Statement({Sdk}Statement.StatementEffect.Allow).WithActionIdentifiers(new {Sdk}ActionIdentifier(\"s3:GetObject\")).WithResources(new {Sdk}Resource(\"arn:aws:s3:::b/*\"))";
        await FixVerifier<RemoveEmptyElement>.Verify(
            TestCode.Stack(before + $".WithConditions({{|NRA4009:new {Sdk}Condition(\"StringEquals\", \"aws:PrincipalOrgID\")|}})).ToJson();"),
            TestCode.Stack(before + ").ToJson();"));

        Assert.DoesNotContain("Condition", Execution.Json(before + ").ToJson();").ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_mended() => Assert.Equal(
        """{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}]}""",
        await Mending.MendFile("/policies/p.json", """{"Statement":[{"Effect":"Allow","Action":[],"Resource":"*"}, {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*","Condition":{"Bool":{}}}]}"""));
}
