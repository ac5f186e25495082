using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

public sealed class GuardServiceTrustTests
{
    private const string Guarded = "Allow: Action sts:AssumeRole; Condition ArnLike aws:SourceArn arn:{?}:elasticmapreduce:{?}:{?}:*; Condition StringEquals aws:SourceAccount {?}; Principal Service elasticmapreduce.amazonaws.com";

    private const string GuardedOptions = """
        new ServicePrincipalOpts
                {
                    Conditions = new Dictionary<string, object>
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
                }
        """;

    public static TheoryData<string, string, string> Principals => new()
    {
        {
            "a principal in place",
            """        new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal({|NRA1001:"elasticmapreduce.amazonaws.com"|}) });""",
            $$"""        new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com", {{GuardedOptions}}) });"""
        },
        {
            "a principal in a variable",
            """
                    ServicePrincipal emr = new({|NRA1001:"elasticmapreduce.amazonaws.com"|}); // EMR
                    new Role(this, "R", new RoleProps { AssumedBy = emr });
            """,
            $$"""
                    ServicePrincipal emr = new("elasticmapreduce.amazonaws.com", {{GuardedOptions}}); // EMR
                    new Role(this, "R", new RoleProps { AssumedBy = emr });
            """
        },
        {
            "options that are there",
            """
                    new Role(this, "R", new RoleProps
                    {
                        AssumedBy = new ServicePrincipal({|NRA1001:"elasticmapreduce.amazonaws.com"|}, new ServicePrincipalOpts { Region = "us-east-1" }),
                    });
            """,
            """
                    new Role(this, "R", new RoleProps
                    {
                        AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com", new ServicePrincipalOpts { Region = "us-east-1", Conditions = new Dictionary<string, object>
                        {
                            ["StringEquals"] = new Dictionary<string, object>
                            {
                                ["aws:SourceAccount"] = Aws.ACCOUNT_ID
                            },
                            ["ArnLike"] = new Dictionary<string, object>
                            {
                                ["aws:SourceArn"] = $"arn:{Aws.PARTITION}:elasticmapreduce:{Aws.REGION}:{Aws.ACCOUNT_ID}:*"
                            }
                        } }),
                    });
            """
        },
        {
            "conditions that are there",
            """
                    new Role(this, "R", new RoleProps
                    {
                        AssumedBy = new ServicePrincipal({|NRA1001:"elasticmapreduce.amazonaws.com"|}).WithConditions(new Dictionary<string, object>
                        {
                            { "StringEquals", new Dictionary<string, object> { { "aws:RequestedRegion", "us-east-1" } } }, // here only
                        }),
                    });
            """,
            """
                    new Role(this, "R", new RoleProps
                    {
                        AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com").WithConditions(new Dictionary<string, object>
                        {
                            { "StringEquals", new Dictionary<string, object> { { "aws:RequestedRegion", "us-east-1" }, { "aws:SourceAccount", Aws.ACCOUNT_ID } } }, // here only
                            { "ArnLike", new Dictionary<string, object>
                            {
                                { "aws:SourceArn", $"arn:{Aws.PARTITION}:elasticmapreduce:{Aws.REGION}:{Aws.ACCOUNT_ID}:*" }
                            } },
                        }),
                    });
            """
        },
        {
            "one of a composite principal",
            """
                    new Role(this, "R", new RoleProps
                    {
                        AssumedBy = new CompositePrincipal(
                            new ServicePrincipal("ec2.amazonaws.com"),
                            new ServicePrincipal({|NRA1001:"elasticmapreduce.amazonaws.com"|})),
                    });
            """,
            """
                    new Role(this, "R", new RoleProps
                    {
                        AssumedBy = new CompositePrincipal(
                            new ServicePrincipal("ec2.amazonaws.com"),
                            new ServicePrincipal("elasticmapreduce.amazonaws.com", new ServicePrincipalOpts
                            {
                                Conditions = new Dictionary<string, object>
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
                            })),
                    });
            """
        },
        {
            "a principal with conditions, and some added later",
            """
                    var principal = new PrincipalWithConditions(new ServicePrincipal({|NRA1001:"elasticmapreduce.amazonaws.com"|}), new Dictionary<string, object>
                    {
                        ["StringEquals"] = new Dictionary<string, object>
                        {
                            ["aws:RequestedRegion"] = "us-east-1"
                        }
                    });
                    principal.AddCondition("Bool", new Dictionary<string, object> { ["aws:SecureTransport"] = "true" });
                    new Role(this, "R", new RoleProps { AssumedBy = principal });
            """,
            """
                    var principal = new PrincipalWithConditions(new ServicePrincipal("elasticmapreduce.amazonaws.com"), new Dictionary<string, object>
                    {
                        ["StringEquals"] = new Dictionary<string, object>
                        {
                            ["aws:RequestedRegion"] = "us-east-1",
                            ["aws:SourceAccount"] = Aws.ACCOUNT_ID
                        },
                        ["ArnLike"] = new Dictionary<string, object>
                        {
                            ["aws:SourceArn"] = $"arn:{Aws.PARTITION}:elasticmapreduce:{Aws.REGION}:{Aws.ACCOUNT_ID}:*"
                        }
                    });
                    principal.AddCondition("Bool", new Dictionary<string, object> { ["aws:SecureTransport"] = "true" });
                    new Role(this, "R", new RoleProps { AssumedBy = principal });
            """
        },
        {
            "a statement of the trust policy",
            """
                    var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });
                    var statement = new PolicyStatement(new PolicyStatementProps { Actions = new[] { "sts:AssumeRole" } });
                    statement.AddServicePrincipal({|NRA1001:"elasticmapreduce.amazonaws.com"|});
                    role.AssumeRolePolicy.AddStatements(statement);
            """,
            $$"""
                    var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });
                    var statement = new PolicyStatement(new PolicyStatementProps { Actions = new[] { "sts:AssumeRole" } });
                    statement.AddServicePrincipal("elasticmapreduce.amazonaws.com", {{GuardedOptions}});
                    role.AssumeRolePolicy.AddStatements(statement);
            """
        },
        {
            "conditions that are empty",
            """
                    new Role(this, "R", new RoleProps
                    {
                        AssumedBy = new ServicePrincipal({|NRA1001:"elasticmapreduce.amazonaws.com"|}).WithConditions(new Dictionary<string, object>()),
                    });
            """,
            """
                    new Role(this, "R", new RoleProps
                    {
                        AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com").WithConditions(new Dictionary<string, object>()
                        {
                            ["StringEquals"] = new Dictionary<string, object>
                            {
                                ["aws:SourceAccount"] = Aws.ACCOUNT_ID
                            },
                            ["ArnLike"] = new Dictionary<string, object>
                            {
                                ["aws:SourceArn"] = $"arn:{Aws.PARTITION}:elasticmapreduce:{Aws.REGION}:{Aws.ACCOUNT_ID}:*"
                            }
                        }),
                    });
            """
        },
        {
            "options in a variable",
            """
                    var options = new ServicePrincipalOpts();
                    new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal({|NRA1001:"elasticmapreduce.amazonaws.com"|}, options) });
            """,
            """
                    var options = new ServicePrincipalOpts()
                    {
                        Conditions = new Dictionary<string, object>
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
                    };
                    new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com", options) });
            """
        },
    };

    [Theory]
    [MemberData(nameof(Principals))]
    public async Task The_CDKs_principals_get_both_conditions(string name, string flagged, string @fixed)
    {
        Assert.NotEmpty(name);
        await FixVerifier<GuardServiceTrust>.Verify(TestCode.Stack(flagged), TestCode.Stack(@fixed));

        var statements = TemplateStatements.Of(Synthesis.Template(TestCode.Stack(@fixed)));
        var guarded = Assert.Single(statements, static statement => statement.Contains("elasticmapreduce.amazonaws.com", StringComparison.Ordinal));
        Assert.True(Guarded.Split("; ").All(fact => guarded.Contains(fact, StringComparison.Ordinal)), guarded);
    }

    [Fact]
    public Task A_service_that_nobody_vouches_for_gets_the_account_only() => FixVerifier<GuardServiceTrust>.Verify(
        TestCode.Stack("""        new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal({|NRA1002:"glue.amazonaws.com"|}) });"""),
        TestCode.Stack("""
                    new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("glue.amazonaws.com", new ServicePrincipalOpts
                    {
                        Conditions = new Dictionary<string, object>
                        {
                            ["StringEquals"] = new Dictionary<string, object>
                            {
                                ["aws:SourceAccount"] = Aws.ACCOUNT_ID
                            }
                        }
                    }) });
            """.Replace("            new Role", "        new Role", StringComparison.Ordinal)));

    [Fact]
    public Task Using_directives_are_added_in_their_order_and_the_layout_is_the_files() => FixVerifier<GuardServiceTrust>.Verify(
        """
        // A header.

        using Amazon.CDK.AWS.IAM;
        using Constructs;

        namespace Mine {
          public class TestStack : Amazon.CDK.Stack {
            public TestStack(Construct scope, string id) : base(scope, id) {
              new Role(this, "R", new RoleProps {
                AssumedBy = new ServicePrincipal({|NRA1001:"rds.amazonaws.com"|}),
              });
            }
          }
        }
        """,
        """
        // A header.

        using System.Collections.Generic;
        using Amazon.CDK;
        using Amazon.CDK.AWS.IAM;
        using Constructs;

        namespace Mine {
          public class TestStack : Amazon.CDK.Stack {
            public TestStack(Construct scope, string id) : base(scope, id) {
              new Role(this, "R", new RoleProps {
                AssumedBy = new ServicePrincipal("rds.amazonaws.com", new ServicePrincipalOpts {
                  Conditions = new Dictionary<string, object> {
                    ["StringEquals"] = new Dictionary<string, object> {
                      ["aws:SourceAccount"] = Aws.ACCOUNT_ID
                    },
                    ["ArnLike"] = new Dictionary<string, object> {
                      ["aws:SourceArn"] = $"arn:{Aws.PARTITION}:rds:{Aws.REGION}:{Aws.ACCOUNT_ID}:*"
                    }
                  }
                }),
              });
            }
          }
        }
        """);

    [Fact]
    public async Task All_files_of_a_project_are_mended_at_once()
    {
        static string Named(string source, int number) => source.Replace("TestStack", "TestStack" + number, StringComparison.Ordinal);
        var flagged = TestCode.Stack("""        new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal({|NRA1001:"elasticmapreduce.amazonaws.com"|}) });""");
        var @fixed = TestCode.Stack($$"""        new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com", {{GuardedOptions}}) });""");

        await FixVerifier<GuardServiceTrust>.VerifyInProject([Named(flagged, 1), Named(flagged, 2)], [Named(@fixed, 1), Named(@fixed, 2)]);
    }

    [Fact]
    public Task Line_ends_are_the_files() => FixVerifier<GuardServiceTrust>.Verify(
        TestCode.Stack("""        new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal({|NRA1001:"elasticmapreduce.amazonaws.com"|}) });""").ReplaceLineEndings("\r\n"),
        TestCode.Stack($$"""        new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com", {{GuardedOptions}}) });""").ReplaceLineEndings("\r\n"));

    public static TheoryData<string, string, string> Literals => new()
    {
        {
            "regular, on one line",
            """        var json = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":{|NRA1001:\"elasticmapreduce.amazonaws.com\"|}},\"Action\":\"sts:AssumeRole\"}]}";""",
            """        var json = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"elasticmapreduce.amazonaws.com\"},\"Action\":\"sts:AssumeRole\",\"Condition\":{\"StringEquals\":{\"aws:SourceAccount\":\"" + Account + "\"},\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:elasticmapreduce:" + Region + ":" + Account + ":*\"}}}]}";"""
        },
        {
            "verbatim, over several lines",
            """"
                    var json = @"{
              ""Statement"": [
                {
                  ""Effect"": ""Allow"",
                  ""Principal"": { ""Service"": {|NRA1001:""elasticmapreduce.amazonaws.com""|} },
                  ""Action"": ""sts:AssumeRole""
                }
              ]
            }";
            """",
            """"
                    var json = @"{
              ""Statement"": [
                {
                  ""Effect"": ""Allow"",
                  ""Principal"": { ""Service"": ""elasticmapreduce.amazonaws.com"" },
                  ""Action"": ""sts:AssumeRole"",
                  ""Condition"": {
                    ""StringEquals"": {
                      ""aws:SourceAccount"": """ + Account + @"""
                    },
                    ""ArnLike"": {
                      ""aws:SourceArn"": ""arn:aws:elasticmapreduce:" + Region + @":" + Account + @":*""
                    }
                  }
                }
              ]
            }";
            """"
        },
        {
            "raw, and made interpolated",
            """"
                    var json = """
                        {
                          "Statement": [
                            {
                              "Effect": "Allow",
                              "Principal": { "Service": {|NRA1001:"elasticmapreduce.amazonaws.com"|} },
                              "Action": "sts:AssumeRole"
                            }
                          ]
                        }
                        """;
            """",
            """"
                    var json = $$"""
                        {
                          "Statement": [
                            {
                              "Effect": "Allow",
                              "Principal": { "Service": "elasticmapreduce.amazonaws.com" },
                              "Action": "sts:AssumeRole",
                              "Condition": {
                                "StringEquals": {
                                  "aws:SourceAccount": "{{Account}}"
                                },
                                "ArnLike": {
                                  "aws:SourceArn": "arn:aws:elasticmapreduce:{{Region}}:{{Account}}:*"
                                }
                              }
                            }
                          ]
                        }
                        """;
            """"
        },
        {
            "interpolated, with the account in scope",
            """"
                    var accountId = "111122223333";
                    var json = $"{{\"Statement\":[{{\"Effect\":\"Allow\",\"Principal\":{{\"Service\":{|NRA1001:\"elasticmapreduce.amazonaws.com\"|}}},\"Action\":\"sts:AssumeRole\",\"Condition\":{{\"NumericLessThan\":{{\"aws:MultiFactorAuthAge\":\"{accountId}\"}}}}}}]}}";
            """",
            """"
                    var accountId = "111122223333";
                    var json = $"{{\"Statement\":[{{\"Effect\":\"Allow\",\"Principal\":{{\"Service\":\"elasticmapreduce.amazonaws.com\"}},\"Action\":\"sts:AssumeRole\",\"Condition\":{{\"NumericLessThan\":{{\"aws:MultiFactorAuthAge\":\"{accountId}\"}},\"StringEquals\":{{\"aws:SourceAccount\":\"{accountId}\"}},\"ArnLike\":{{\"aws:SourceArn\":\"arn:aws:elasticmapreduce:{Region}:{accountId}:*\"}}}}}}]}}";
            """"
        },
        {
            "a constant, which takes placeholders only",
            """        const string Json = @"{""Statement"":{""Effect"":""Allow"",""Principal"":{""Service"":{|NRA1001:""elasticmapreduce.amazonaws.com""|}},""Action"":""sts:AssumeRole""}}";""",
            """        const string Json = @"{""Statement"":{""Effect"":""Allow"",""Principal"":{""Service"":""elasticmapreduce.amazonaws.com""},""Action"":""sts:AssumeRole"",""Condition"":{""StringEquals"":{""aws:SourceAccount"":""{|NRA4523:<account-id>|}""},""ArnLike"":{""aws:SourceArn"":""arn:aws:elasticmapreduce:{|NRA4523:<region>|}:{|NRA4523:<account-id>|}:*""}}}}";"""
        },
        {
            "bytes, which take placeholders only",
            """        var json = "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"Service\":{|NRA1001:\"elasticmapreduce.amazonaws.com\"|}},\"Action\":\"sts:AssumeRole\"}}"u8.ToArray();""",
            """        var json = "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"elasticmapreduce.amazonaws.com\"},\"Action\":\"sts:AssumeRole\",\"Condition\":{\"StringEquals\":{\"aws:SourceAccount\":\"{|NRA4523:<account-id>|}\"},\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:elasticmapreduce:{|NRA4523:<region>|}:{|NRA4523:<account-id>|}:*\"}}}}"u8.ToArray();"""
        },
        {
            "a chain of literals, with China's principal",
            """"
                    var json = "{\n" +
                        "  \"Statement\": [{\n" +
                        "    \"Effect\": \"Allow\",\n" +
                        "    \"Principal\": {\"Service\": {|NRA1001:\"elasticmapreduce.amazonaws.com.cn\"|}},\n" +
                        "    \"Action\": \"sts:AssumeRole\"\n" +
                        "  }]\n" +
                        "}";
            """",
            """"
                    var json = "{\n" +
                        "  \"Statement\": [{\n" +
                        "    \"Effect\": \"Allow\",\n" +
                        "    \"Principal\": {\"Service\": \"elasticmapreduce.amazonaws.com.cn\"},\n" +
                        "    \"Action\": \"sts:AssumeRole\",\n    \"Condition\": {\n      \"StringEquals\": {\n        \"aws:SourceAccount\": \"" + Account + "\"\n      },\n      \"ArnLike\": {\n        \"aws:SourceArn\": \"arn:aws-cn:elasticmapreduce:" + Region + ":" + Account + ":*\"\n      }\n    }\n" +
                        "  }]\n" +
                        "}";
            """"
        },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public async Task JSON_gets_both_conditions_in_the_literals_own_spelling(string name, string flagged, string @fixed)
    {
        Assert.NotEmpty(name);
        await FixVerifier<GuardServiceTrust>.Verify(TestCode.Stack(flagged), TestCode.Stack(@fixed));

        var made = Execution.Json(Markup.Without(@fixed).Replace("Json =", "json =", StringComparison.Ordinal));
        var guarded = Assert.Single(TemplateStatements.Of(made));
        Assert.Contains("Condition StringEquals aws:SourceAccount ", guarded, StringComparison.Ordinal);
        Assert.Matches("Condition ArnLike aws:SourceArn arn:aws(-cn)?:elasticmapreduce:(us-east-1:111122223333|<region>:<account-id>):\\*", guarded);
    }

    [Fact]
    public Task Two_services_of_one_statement_share_a_condition_with_both_ARNs() => FixVerifier<GuardServiceTrust>.Verify(
        TestCode.Stack(""""        var json = @"{""Statement"":[{""Effect"":""Allow"",""Principal"":{""Service"":[{|NRA1001:""elasticmapreduce.amazonaws.com""|},{|NRA1001:""rds.amazonaws.com""|}]},""Action"":""sts:AssumeRole""}]}";""""),
        TestCode.Stack(""""        var json = @"{""Statement"":[{""Effect"":""Allow"",""Principal"":{""Service"":[""elasticmapreduce.amazonaws.com"",""rds.amazonaws.com""]},""Action"":""sts:AssumeRole"",""Condition"":{""StringEquals"":{""aws:SourceAccount"":""" + Account + @"""},""ArnLike"":{""aws:SourceArn"":[""arn:aws:elasticmapreduce:" + Region + @":" + Account + @":*"",""arn:aws:rds:" + Region + @":" + Account + @":*""]}}}]}";""""));
}
