using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

public sealed class ScopeTaggingTests
{
    private const string Scoped = "Allow: Action ec2:CreateTags; Condition ForAllValues:StringEquals aws:TagKeys aws:elasticmapreduce:editor-id; Condition ForAllValues:StringEquals aws:TagKeys aws:elasticmapreduce:job-flow-id; Resource arn:{?}:ec2:*:*:network-interface/*";

    private const string Setup = """
                var role = new Role(this, "NotebookRole", new RoleProps
                {
                    AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com").WithConditions(new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account }, ["ArnLike"] = new Dictionary<string, object> { ["aws:SourceArn"] = $"arn:aws:elasticmapreduce:{Region}:{Account}:*" } }),
                    ManagedPolicies = new[] { ManagedPolicy.FromManagedPolicyArn(this, "More", "arn:aws:iam::111122223333:policy/More") },
                });

        """;

    public static TheoryData<string, string> Statements => new()
    {
        {
            """
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = new[] { "ec2:CreateTags" }, // tags
                        Resources = new[] { {|NRA2015:"*"|} },
                    }));
            """,
            """
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = new[] { "ec2:CreateTags" }, // tags
                        Resources = new[] { $"arn:{Aws.PARTITION}:ec2:*:*:network-interface/*" },
                        Conditions = new Dictionary<string, object>
                        {
                            ["ForAllValues:StringEquals"] = new Dictionary<string, object>
                            {
                                ["aws:TagKeys"] = new[] { "aws:elasticmapreduce:editor-id", "aws:elasticmapreduce:job-flow-id" }
                            }
                        },
                    }));
            """
        },
        {
            """
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = new[] { "ec2:DescribeTags", "ec2:CreateTags" },
                        Resources = new[] { {|NRA2015:"*"|} }
                    }));
            """,
            """
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = new[] { "ec2:DescribeTags" },
                        Resources = new[] { "*" }
                    }));
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = new[] { "ec2:CreateTags" },
                        Resources = new[] { $"arn:{Aws.PARTITION}:ec2:*:*:network-interface/*" },
                        Conditions = new Dictionary<string, object>
                        {
                            ["ForAllValues:StringEquals"] = new Dictionary<string, object>
                            {
                                ["aws:TagKeys"] = new[] { "aws:elasticmapreduce:editor-id", "aws:elasticmapreduce:job-flow-id" }
                            }
                        }
                    }));
            """
        },
        {
            """
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = new[] { "ec2:CreateTags" },
                        Resources = new[] { {|NRA2015:"arn:aws:ec2:*:*:instance/*"|}, "*" },
                        Conditions = new Dictionary<string, object>
                        {
                            ["ForAllValues:StringEquals"] = new Dictionary<string, object> { ["aws:TagKeys"] = new[] { "aws:elasticmapreduce:editor-id", "aws:elasticmapreduce:job-flow-id" } }
                        }
                    }));
            """,
            """
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = new[] { "ec2:CreateTags" },
                        Resources = new[] { $"arn:{Aws.PARTITION}:ec2:*:*:network-interface/*" },
                        Conditions = new Dictionary<string, object>
                        {
                            ["ForAllValues:StringEquals"] = new Dictionary<string, object> { ["aws:TagKeys"] = new[] { "aws:elasticmapreduce:editor-id", "aws:elasticmapreduce:job-flow-id" } }
                        }
                    }));
            """
        },
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task Only_the_two_tags_on_network_interfaces_are_left(string flagged, string @fixed)
    {
        await FixVerifier<ScopeTagging>.Verify(TestCode.Stack(Setup + flagged), TestCode.Stack(Setup + @fixed));

        Assert.Contains(Scoped, TemplateStatements.Of(Synthesis.Template(TestCode.Stack(Setup + @fixed))));
    }
}
