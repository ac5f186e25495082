using System.Text.Json.Nodes;
using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Rules.Companions;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

/// <summary>A role may pass the one role that it needs to the services that take it, and to no others.</summary>
public sealed class AllowPassRoleTests
{
    [Theory]
    [InlineData("calls")]
    [InlineData("inline")]
    [InlineData("attached")]
    [InlineData("dictionary")]
    public async Task What_is_synthesized(string form)
    {
        var mended = await Mending.MendAll(NotebookRoleForms.SourceWith(form, "lambda:CreateFunction", "elasticmapreduce:RunJobFlow"));

        Assert.DoesNotContain(await TestCode.Findings(mended), static finding => finding.StartsWith("NRA3", StringComparison.Ordinal) || finding.StartsWith("NRA20", StringComparison.Ordinal));
        Assert.Equal(
            [
                "Action iam:PassRole",
                "Condition StringEquals iam:PassedToService ec2.amazonaws.com",
                "Condition StringEquals iam:PassedToService elasticmapreduce.amazonaws.com",
                "Condition StringEquals iam:PassedToService lambda.amazonaws.com",
                "Resource arn:{?}:iam::{?}:role/<role-name>",
            ],
            Passing(mended));
    }

    [Fact]
    public async Task The_role_that_the_service_may_assume_is_meant()
    {
        await FixVerifier<AllowPassRole>.Verify(
            Stack("{|NRA3009:\"Deployer\"|}", ""),
            Stack("\"Deployer\"", Added));

        var mended = Stack("\"Deployer\"", Added);
        Assert.Equal(["Action iam:PassRole", "Condition StringEquals iam:PassedToService lambda.amazonaws.com", "Resource {?}"], Passing(mended));
    }

    private const string Added = """

                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                {
                    Actions = new[] { "iam:PassRole" },
                    Resources = new[] { function.RoleArn },
                    Conditions = new Dictionary<string, object>
                    {
                        ["StringEquals"] = new Dictionary<string, object>
                        {
                            ["iam:PassedToService"] = "lambda.amazonaws.com"
                        }
                    }
                }));
        """;

    private static string Stack(string id, string added) => TestCode.Stack($$"""
                var function = new Role(this, "Function", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com") });
                var role = new Role(this, {{id}}, new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com") });
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                {
                    Actions = new[] { "lambda:CreateFunction" },
                    Resources = new[] { $"arn:aws:lambda:{Region}:{Account}:function:report-*" }
                }));{{added}}
        """);

    // What the statement says that allows to pass roles.
    private static SortedSet<string> Passing(string source) => TemplateStatements.Facts(Assert.Single(
        TemplateStatements.All((JsonObject)Synthesis.Template(source)), static statement => statement.ToJsonString().Contains("iam:PassRole", StringComparison.Ordinal)));
}
