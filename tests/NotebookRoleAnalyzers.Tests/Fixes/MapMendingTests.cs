using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

/// <summary>Policies of dictionaries and anonymous objects are mended as they are written, whether the CDK takes them or a serializer.</summary>
public sealed class MapMendingTests
{
    private const string Guarded = "Allow: Action sts:AssumeRole; Condition ArnLike aws:SourceArn arn:{?}:elasticmapreduce:{?}:{?}:*; Condition StringEquals aws:SourceAccount {?}; Principal Service elasticmapreduce.amazonaws.com";

    private const string Json = "var json = System.Text.Json.JsonSerializer.Serialize(";

    public static TheoryData<string, string, string> Trusts => new()
    {
        {
            "a dictionary of L1",
            """
                    new CfnRole(this, "R", new CfnRoleProps
                    {
                        AssumeRolePolicyDocument = new Dictionary<string, object>
                        {
                            ["Statement"] = new[]
                            {
                                new Dictionary<string, object>
                                {
                                    ["Effect"] = "Allow",
                                    ["Principal"] = new Dictionary<string, object> { ["Service"] = {|NRA1001:"elasticmapreduce.amazonaws.com"|} },
                                    ["Action"] = "sts:AssumeRole", // EMR
                                },
                            },
                        },
                    });
            """,
            """
                    new CfnRole(this, "R", new CfnRoleProps
                    {
                        AssumeRolePolicyDocument = new Dictionary<string, object>
                        {
                            ["Statement"] = new[]
                            {
                                new Dictionary<string, object>
                                {
                                    ["Effect"] = "Allow",
                                    ["Principal"] = new Dictionary<string, object> { ["Service"] = "elasticmapreduce.amazonaws.com" },
                                    ["Action"] = "sts:AssumeRole", // EMR
                                    ["Condition"] = new Dictionary<string, object>
                                    {
                                        ["StringEquals"] = new Dictionary<string, object>
                                        {
                                            ["aws:SourceAccount"] = Aws.ACCOUNT_ID
                                        },
                                        ["ArnLike"] = new Dictionary<string, object>
                                        {
                                            ["aws:SourceArn"] = $"arn:{Aws.PARTITION}:elasticmapreduce:{Aws.REGION}:{Aws.ACCOUNT_ID}:*"
                                        }
                                    },
                                },
                            },
                        },
                    });
            """
        },
        {
            "a document from a dictionary, with a condition",
            """
                    new CfnRole(this, "R", new CfnRoleProps
                    {
                        AssumeRolePolicyDocument = PolicyDocument.FromJson(new Dictionary<string, object>
                        {
                            { "Statement", new object[] { new Dictionary<string, object> { { "Effect", "Allow" }, { "Principal", new Dictionary<string, object> { { "Service", {|NRA1001:"elasticmapreduce.amazonaws.com"|} } } }, { "Action", "sts:AssumeRole" }, { "Condition", new Dictionary<string, object> { { "StringEquals", new Dictionary<string, string> { { "aws:RequestedRegion", "us-east-1" } } } } } } } },
                        }),
                    });
            """,
            """
                    new CfnRole(this, "R", new CfnRoleProps
                    {
                        AssumeRolePolicyDocument = PolicyDocument.FromJson(new Dictionary<string, object>
                        {
                            { "Statement", new object[] { new Dictionary<string, object> { { "Effect", "Allow" }, { "Principal", new Dictionary<string, object> { { "Service", "elasticmapreduce.amazonaws.com" } } }, { "Action", "sts:AssumeRole" }, { "Condition", new Dictionary<string, object> { { "StringEquals", new Dictionary<string, string> { { "aws:RequestedRegion", "us-east-1" }, { "aws:SourceAccount", Aws.ACCOUNT_ID } } }, { "ArnLike", new Dictionary<string, object>
                            {
                                { "aws:SourceArn", $"arn:{Aws.PARTITION}:elasticmapreduce:{Aws.REGION}:{Aws.ACCOUNT_ID}:*" }
                            } } } } } } },
                        }),
                    });
            """
        },
        {
            "a statement from a dictionary",
            """
                    var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });
                    role.AssumeRolePolicy.AddStatements(PolicyStatement.FromJson(new Dictionary<string, object>
                    {
                        ["Effect"] = "Allow",
                        ["Principal"] = new Dictionary<string, object> { ["Service"] = {|NRA1001:"elasticmapreduce.amazonaws.com"|} },
                        ["Action"] = "sts:AssumeRole"
                    }));
            """,
            """
                    var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });
                    role.AssumeRolePolicy.AddStatements(PolicyStatement.FromJson(new Dictionary<string, object>
                    {
                        ["Effect"] = "Allow",
                        ["Principal"] = new Dictionary<string, object> { ["Service"] = "elasticmapreduce.amazonaws.com" },
                        ["Action"] = "sts:AssumeRole",
                        ["Condition"] = new Dictionary<string, object>
                        {
                            ["StringEquals"] = new Dictionary<string, object>
                            {
                                ["aws:SourceAccount"] = Aws.ACCOUNT_ID
                            },
                            ["ArnLike"] = new Dictionary<string, object>
                            {
                                ["aws:SourceArn"] = $"arn:{Aws.PARTITION}:elasticmapreduce:{Aws.REGION}:{Aws.ACCOUNT_ID}:*"
                            }
                        }
                    }));
            """
        },
    };

    [Theory]
    [MemberData(nameof(Trusts))]
    public async Task A_trust_gets_both_conditions_where_the_CDK_takes_it(string name, string flagged, string @fixed)
    {
        Assert.NotEmpty(name);
        await FixVerifier<GuardServiceTrust>.Verify(TestCode.Stack(flagged), TestCode.Stack(@fixed));

        var statements = TemplateStatements.Of(Synthesis.Template(TestCode.Stack(@fixed)));
        var guarded = Assert.Single(statements, static statement => statement.Contains("elasticmapreduce.amazonaws.com", StringComparison.Ordinal));
        Assert.True(Guarded.Split("; ").All(fact => guarded.Contains(fact, StringComparison.Ordinal)), guarded);
    }

    // The runtime of the CDK refuses anonymous objects when it runs ("Could not infer JSII type"), so there is nothing to compare with.
    [Fact]
    public Task A_trust_gets_both_conditions_in_an_anonymous_object() => FixVerifier<GuardServiceTrust>.Verify(
        TestCode.Stack("""
                    new CfnRole(this, "R", new CfnRoleProps
                    {
                        AssumeRolePolicyDocument = new
                        {
                            Statement = new[]
                            {
                                new { Effect = "Allow", Principal = new { Service = {|NRA1001:"elasticmapreduce.amazonaws.com"|} }, Action = "sts:AssumeRole" },
                            },
                        },
                    });
            """),
        TestCode.Stack("""
                    new CfnRole(this, "R", new CfnRoleProps
                    {
                        AssumeRolePolicyDocument = new
                        {
                            Statement = new[]
                            {
                                new { Effect = "Allow", Principal = new { Service = "elasticmapreduce.amazonaws.com" }, Action = "sts:AssumeRole", Condition = new Dictionary<string, object>
                                {
                                    ["StringEquals"] = new Dictionary<string, object>
                                    {
                                        ["aws:SourceAccount"] = Aws.ACCOUNT_ID
                                    },
                                    ["ArnLike"] = new Dictionary<string, object>
                                    {
                                        ["aws:SourceArn"] = $"arn:{Aws.PARTITION}:elasticmapreduce:{Aws.REGION}:{Aws.ACCOUNT_ID}:*"
                                    }
                                } },
                            },
                        },
                    });
            """));

    public static TheoryData<string, string, string> SerializedTrusts => new()
    {
        {
            "an anonymous object",
            $$"""
                    {{Json}}new
                    {
                        Statement = new object[]
                        {
                            new
                            {
                                Effect = "Allow",
                                Principal = new { Service = {|NRA1001:"elasticmapreduce.amazonaws.com"|} },
                                Action = "sts:AssumeRole",
                            },
                        },
                    });
            """,
            $$"""
                    {{Json}}new
                    {
                        Statement = new object[]
                        {
                            new
                            {
                                Effect = "Allow",
                                Principal = new { Service = "elasticmapreduce.amazonaws.com" },
                                Action = "sts:AssumeRole",
                                Condition = new Dictionary<string, object>
                                {
                                    ["StringEquals"] = new Dictionary<string, object>
                                    {
                                        ["aws:SourceAccount"] = Account
                                    },
                                    ["ArnLike"] = new Dictionary<string, object>
                                    {
                                        ["aws:SourceArn"] = $"arn:aws:elasticmapreduce:{Region}:{Account}:*"
                                    }
                                },
                            },
                        },
                    });
            """
        },
        {
            "an anonymous object with a condition, in a variable",
            $$"""
                    var allow = new { Effect = "Allow", Principal = new { Service = {|NRA1001:"elasticmapreduce.amazonaws.com"|} }, Action = "sts:AssumeRole", Condition = new { Bool = new Dictionary<string, string> { ["aws:SecureTransport"] = "true" } } };
                    var policy = new { Statement = new[] { allow } };
                    {{Json}}policy);
            """,
            $$"""
                    var allow = new { Effect = "Allow", Principal = new { Service = "elasticmapreduce.amazonaws.com" }, Action = "sts:AssumeRole", Condition = new { Bool = new Dictionary<string, string> { ["aws:SecureTransport"] = "true" }, StringEquals = new Dictionary<string, object>
                    {
                        ["aws:SourceAccount"] = Account
                    }, ArnLike = new Dictionary<string, object>
                    {
                        ["aws:SourceArn"] = $"arn:aws:elasticmapreduce:{Region}:{Account}:*"
                    } } };
                    var policy = new { Statement = new[] { allow } };
                    {{Json}}policy);
            """
        },
        {
            "a dictionary",
            $$"""        {{Json}}new Dictionary<string, object> { ["Statement"] = new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = new { Service = {|NRA1001:"elasticmapreduce.amazonaws.com"|} }, ["Action"] = "sts:AssumeRole" } });""",
            $$"""
                    {{Json}}new Dictionary<string, object> { ["Statement"] = new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = new { Service = "elasticmapreduce.amazonaws.com" }, ["Action"] = "sts:AssumeRole", ["Condition"] = new Dictionary<string, object>
                    {
                        ["StringEquals"] = new Dictionary<string, object>
                        {
                            ["aws:SourceAccount"] = Account
                        },
                        ["ArnLike"] = new Dictionary<string, object>
                        {
                            ["aws:SourceArn"] = $"arn:aws:elasticmapreduce:{Region}:{Account}:*"
                        }
                    } } });
            """
        },
    };

    [Theory]
    [MemberData(nameof(SerializedTrusts))]
    public async Task A_trust_gets_both_conditions_where_a_serializer_takes_it(string name, string flagged, string @fixed)
    {
        Assert.NotEmpty(name);
        await FixVerifier<GuardServiceTrust>.Verify(TestCode.Stack(flagged), TestCode.Stack(@fixed));

        Assert.Equal(
            "Allow: Action sts:AssumeRole; " + (name.Contains("with a condition", StringComparison.Ordinal) ? "Condition ArnLike aws:SourceArn arn:aws:elasticmapreduce:us-east-1:111122223333:*; Condition Bool aws:SecureTransport true; Condition" : "Condition ArnLike aws:SourceArn arn:aws:elasticmapreduce:us-east-1:111122223333:*; Condition") + " StringEquals aws:SourceAccount 111122223333; Principal Service elasticmapreduce.amazonaws.com",
            Assert.Single(TemplateStatements.Of(Execution.Json(@fixed))));
    }

    public static TheoryData<string, string, string> Secrets => new()
    {
        {
            "dictionaries of L1",
            """
                    new CfnManagedPolicy(this, "P", new CfnManagedPolicyProps
                    {
                        PolicyDocument = new Dictionary<string, object>
                        {
                            ["Statement"] = new[]
                            {
                                new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = new[] { "ec2:DescribeVpcs", "secretsmanager:GetSecretValue" }, ["Resource"] = {|NRA2006:"*"|} },
                            },
                        },
                    });
            """,
            """
                    new CfnManagedPolicy(this, "P", new CfnManagedPolicyProps
                    {
                        PolicyDocument = new Dictionary<string, object>
                        {
                            ["Statement"] = new[]
                            {
                                new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = new[] { "ec2:DescribeVpcs" }, ["Resource"] = "*" },
                                new Dictionary<string, object>
                                {
                                    ["Effect"] = "Allow",
                                    ["Action"] = new[] { "secretsmanager:GetSecretValue" },
                                    ["Resource"] = new[] { $"arn:{Aws.PARTITION}:secretsmanager:{Aws.REGION}:{Aws.ACCOUNT_ID}:secret:{|NRA4523:<secret-name>|}-??????" }
                                },
                            },
                        },
                    });
            """
        },
    };

    [Theory]
    [MemberData(nameof(Secrets))]
    public async Task Access_to_secrets_is_moved_to_a_statement_of_its_own(string name, string flagged, string @fixed)
    {
        Assert.NotEmpty(name);
        await FixVerifier<NarrowSecretAccess>.Verify(TestCode.Stack(flagged), TestCode.Stack(@fixed));

        Assert.Equal(
            ["Allow: Action ec2:DescribeVpcs; Resource *", "Allow: Action secretsmanager:GetSecretValue; Resource arn:{?}:secretsmanager:{?}:{?}:secret:<secret-name>-??????"],
            TemplateStatements.Of(Synthesis.Template(Markup.Without(TestCode.Stack(@fixed)))));
    }

    [Fact]
    public async Task A_statement_of_its_own_stands_among_anonymous_objects()
    {
        const string Fixed = """
            var accountId = Account;
                    var json = System.Text.Json.JsonSerializer.Serialize(new { Statement = new object[] { new { Effect = "Allow", Action = new[] { "ec2:DescribeVpcs" }, Resource = "*" }, new Dictionary<string, object>
                    {
                        ["Effect"] = "Allow",
                        ["Action"] = new[] { "secretsmanager:GetSecretValue" },
                        ["Resource"] = new[] { $"arn:aws:secretsmanager:{Region}:{accountId}:secret:{|NRA4523:<secret-name>|}-??????" }
                    } } });
            """;
        await FixVerifier<NarrowSecretAccess>.Verify(
            TestCode.Stack("""
            var accountId = Account;
                    var json = System.Text.Json.JsonSerializer.Serialize(new { Statement = new object[] { new { Effect = "Allow", Action = new[] { "ec2:DescribeVpcs", "secretsmanager:GetSecretValue" }, Resource = {|NRA2006:"*"|} } } });
            """),
            TestCode.Stack(Fixed));

        Assert.Equal(
            ["Allow: Action ec2:DescribeVpcs; Resource *", "Allow: Action secretsmanager:GetSecretValue; Resource arn:aws:secretsmanager:us-east-1:111122223333:secret:<secret-name>-??????"],
            TemplateStatements.Of(Execution.Json(Markup.Without(Fixed))));
    }

    public static TheoryData<string, string, string> Kept => new()
    {
        { "an array of anonymous objects", "NRA2506", """new { Statement = new[] { new { Effect = "Allow", Action = new[] { "ec2:DescribeVpcs", "secretsmanager:GetSecretValue" }, Resource = "*" } } }""" },
        { "one of two anonymous objects", "NRA2501", """new { Statement = new[] { new { Effect = "Allow", Action = "s3:*", Resource = "*" }, new { Effect = "Allow", Action = "sqs:ListQueues", Resource = "*" } } }""" },
        { "a choice", "NRA2501", """new { Statement = Account == "" ? new { Effect = "Allow", Action = "s3:*", Resource = "*" } : new { Effect = "Allow", Action = "s3:*", Resource = "*" } }""" },
        { "a dictionary of texts", "NRA2501", """new { Statement = new[] { new Dictionary<string, string> { ["Effect"] = "Allow", ["Action"] = "s3:*", ["Resource"] = "*" } } }""" },
        { "conditions that take no other operator", "NRA1501", """new { Statement = new[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "sts:AssumeRole", ["Principal"] = new { Service = "rds.amazonaws.com" }, ["Condition"] = new Dictionary<string, Dictionary<string, string>> { ["Bool"] = new() { ["aws:SecureTransport"] = "true" } } } } }""" },
        { "an operator in a variable", "NRA1501", """new { Statement = new[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "sts:AssumeRole", ["Principal"] = new { Service = "rds.amazonaws.com" }, ["Condition"] = new Dictionary<string, object> { ["StringEquals"] = new SortedDictionary<string, string> { ["aws:RequestedRegion"] = "eu-west-1" } } } } }""" },
        { "no condition", "NRA1501", """new { Statement = new[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "sts:AssumeRole", ["Principal"] = new { Service = "rds.amazonaws.com" }, ["Condition"] = null } } }""" },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task What_is_held_to_its_type_is_a_variant(string name, string id, string policy)
    {
        Assert.NotEmpty(name);
        Assert.All(await TestCode.Findings(TestCode.Stack($"{Json}{policy});")), finding => Assert.StartsWith(id, finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_program_without_the_CDK_gets_no_names_of_it()
    {
        var program = SdkVersion.Four.Compile("""        var json = System.Text.Json.JsonSerializer.Serialize(new { Statement = new[] { new { Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "*" } } }); var policy = new Policy();""");

        var mended = await Mending.MendAll(program);

        Assert.Contains("Resource = \"arn:aws:secretsmanager:<region>:<account-id>:secret:<secret-name>-??????\"", mended, StringComparison.Ordinal);
    }
}
