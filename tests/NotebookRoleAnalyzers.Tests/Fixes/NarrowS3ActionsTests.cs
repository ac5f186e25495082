using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

public sealed class NarrowS3ActionsTests
{
    private const string Five = "\"s3:PutObject\", \"s3:GetObject\", \"s3:GetEncryptionConfiguration\", \"s3:ListBucket\", \"s3:DeleteObject\"";

    private const string Narrowed = "Allow: Action s3:DeleteObject; Action s3:GetEncryptionConfiguration; Action s3:GetObject; Action s3:ListBucket; Action s3:PutObject; Resource {?}; Resource {?}/*";

    private const string Setup = """
                var notebooks = new Bucket(this, "Notebooks");
                var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });

        """;

    public static TheoryData<string, string, string> Statements => new()
    {
        {
            "arrays on one line",
            """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { {|NRA2001:"s3:*"|} }, Resources = new[] { "*" } }));""",
            $$"""        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { {{Five}} }, Resources = new[] { notebooks.BucketArn, notebooks.ArnForObjects("*") } }));"""
        },
        {
            "lists over several lines, with comments",
            """
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = [
                            {|NRA2001:"S3:*"|}, // everything
                        ],
                        Resources =
                        [
                            "*" // everywhere
                        ],
                    }));
            """,
            """
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = [
                            "s3:PutObject",
                            "s3:GetObject",
                            "s3:GetEncryptionConfiguration",
                            "s3:ListBucket",
                            "s3:DeleteObject", // everything
                        ],
                        Resources =
                        [
                            notebooks.BucketArn,
                            notebooks.ArnForObjects("*") // everywhere
                        ],
                    }));
            """
        },
        {
            "added later",
            """
                    var statement = new PolicyStatement();
                    statement.AddActions({|NRA2001:"s3:*"|});
                    statement.AddAllResources();
                    role.AddToPolicy(statement);
            """,
            $$"""
                    var statement = new PolicyStatement();
                    statement.AddActions({{Five}});
                    statement.AddResources(notebooks.BucketArn, notebooks.ArnForObjects("*"));
                    role.AddToPolicy(statement);
            """
        },
        {
            "all buckets",
            """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { {|NRA2001:"s3:*"|}, "s3:GetObject" }, Resources = new[] { "arn:aws:s3:::*" } }));""",
            """        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:PutObject", "s3:GetEncryptionConfiguration", "s3:ListBucket", "s3:DeleteObject", "s3:GetObject" }, Resources = new[] { notebooks.BucketArn, notebooks.ArnForObjects("*") } }));"""
        },
        {
            "a list built up",
            """
                    var actions = new List<string>();
                    actions.Add({|NRA2001:"s3:*"|});
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = actions.ToArray(), Resources = new[] { "*" } }));
            """,
            $$"""
                    var actions = new List<string>();
                    actions.AddRange(new[] { {{Five}} });
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = actions.ToArray(), Resources = new[] { notebooks.BucketArn, notebooks.ArnForObjects("*") } }));
            """
        },
        {
            "a dictionary",
            """        role.AddToPolicy(PolicyStatement.FromJson(new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = {|NRA2001:"s3:*"|}, ["Resource"] = "*" }));""",
            $$"""        role.AddToPolicy(PolicyStatement.FromJson(new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = new[] { {{Five}} }, ["Resource"] = new[] { notebooks.BucketArn, notebooks.ArnForObjects("*") } }));"""
        },
        {
            "a bucket's own policy, on its own resources",
            """        notebooks.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Principals = new[] { role }, Actions = new[] { {|NRA2001:"s3:*"|} }, Resources = new[] { notebooks.BucketArn, notebooks.ArnForObjects("*") } }));""",
            $$"""        notebooks.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Principals = new[] { role }, Actions = new[] { {{Five}} }, Resources = new[] { notebooks.BucketArn, notebooks.ArnForObjects("*") } }));"""
        },
        {
            "a constant and a wildcard beside it",
            """
                    const string all = "s3:*";
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { {|NRA2001:all|}, {|NRA2001:"s3:**"|} }, Resources = new[] { notebooks.BucketArn, notebooks.ArnForObjects("*") } }));
            """,
            $$"""
                    const string all = "s3:*";
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { {{Five}} }, Resources = new[] { notebooks.BucketArn, notebooks.ArnForObjects("*") } }));
            """
        },
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task The_five_actions_stand_on_the_bucket_in_scope(string name, string flagged, string @fixed)
    {
        Assert.NotEmpty(name);
        await FixVerifier<NarrowS3Actions>.Verify(TestCode.Stack(Setup + flagged), TestCode.Stack(Setup + @fixed));

        var statements = TemplateStatements.Of(Synthesis.Template(TestCode.Stack(Setup + @fixed)));
        Assert.Contains(statements, static statement => statement.Replace("Principal AWS {?}; ", "", StringComparison.Ordinal) == Narrowed);
        Assert.DoesNotContain(statements, static statement => statement.Contains("s3:*", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Other_actions_of_the_statement_keep_their_resources()
    {
        var @fixed = TestCode.Stack(Setup + """
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = new[] { "ec2:DescribeVpcs" },
                        Resources = new[] { "*" },
                    }));
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = new[] { "s3:PutObject", "s3:GetObject", "s3:GetEncryptionConfiguration", "s3:ListBucket", "s3:DeleteObject" },
                        Resources = new[] { notebooks.BucketArn, notebooks.ArnForObjects("*") }
                    }));
            """);

        await FixVerifier<NarrowS3Actions>.Verify(
            TestCode.Stack(Setup + """
                        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                        {
                            Actions = new[] { {|NRA2001:"s3:*"|}, "ec2:DescribeVpcs" },
                            Resources = new[] { "*" },
                        }));
                """),
            @fixed);

        var statements = TemplateStatements.Of(Synthesis.Template(@fixed));
        Assert.Contains(Narrowed, statements);
        Assert.Contains("Allow: Action ec2:DescribeVpcs; Resource *", statements);
    }

    [Fact]
    public Task Without_a_bucket_in_scope_a_placeholder_is_left_and_reported() => FixVerifier<NarrowS3Actions>.Verify(
        TestCode.Stack("""        new PolicyStatement(new PolicyStatementProps { Actions = new[] { {|NRA2001:"s3:*"|} }, Resources = new[] { "*" } });"""),
        TestCode.Stack($$"""        new PolicyStatement(new PolicyStatementProps { Actions = new[] { {{Five}} }, Resources = new[] { $"arn:{Aws.PARTITION}:s3:::{|NRA4523:<bucket-name>|}", $"arn:{Aws.PARTITION}:s3:::{|NRA4523:<bucket-name>|}/*" } });"""));

    [Fact]
    public Task Of_several_buckets_none_is_guessed() => FixVerifier<NarrowS3Actions>.Verify(
        TestCode.Stack("""
                    IBucket a = null, b = null;
                    new PolicyStatement(new PolicyStatementProps { Actions = new[] { {|NRA2001:"s3:*"|} }, Resources = new[] { "*" } });
            """),
        TestCode.Stack($$"""
                    IBucket a = null, b = null;
                    new PolicyStatement(new PolicyStatementProps { Actions = new[] { {{Five}} }, Resources = new[] { $"arn:{Aws.PARTITION}:s3:::{|NRA4523:<bucket-name>|}", $"arn:{Aws.PARTITION}:s3:::{|NRA4523:<bucket-name>|}/*" } });
            """));

    [Fact]
    public Task What_has_no_value_there_is_not_taken() => FixVerifier<NarrowS3Actions>.Verify(
        TestCode.Stack("""
                    IBucket unassigned;
                    IBucket outer = null;
                    static void Local() => new PolicyStatement(new PolicyStatementProps { Actions = new[] { {|NRA2001:"s3:*"|} }, Resources = new[] { "*" } });
            """),
        TestCode.Stack($$"""
                    IBucket unassigned;
                    IBucket outer = null;
                    static void Local() => new PolicyStatement(new PolicyStatementProps { Actions = new[] { {{Five}} }, Resources = new[] { $"arn:{Aws.PARTITION}:s3:::{|NRA4523:<bucket-name>|}", $"arn:{Aws.PARTITION}:s3:::{|NRA4523:<bucket-name>|}/*" } });
            """));

    [Theory]
    [InlineData("NarrowS3ActionsReadOnly", "\"s3:GetObject\", \"s3:ListBucket\"")]
    [InlineData("NarrowS3ActionsReadWrite", "\"s3:GetObject\", \"s3:ListBucket\", \"s3:PutObject\", \"s3:DeleteObject\"")]
    public async Task Further_actions_allow_less_or_more(string key, string actions) => await FixVerifier<NarrowS3Actions>.Verify(
        TestCode.Stack(Setup + """        new PolicyStatement(new PolicyStatementProps { Actions = new[] { {|NRA2001:"s3:*"|} }, Resources = new[] { "*" } });"""),
        TestCode.Stack(Setup + $$"""        new PolicyStatement(new PolicyStatementProps { Actions = new[] { {{actions}} }, Resources = new[] { notebooks.BucketArn, notebooks.ArnForObjects("*") } });"""),
        key);

    public static TheoryData<string, string, string> Literals => new()
    {
        {
            "one action, on one line",
            """        var json = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":{|NRA2001:\"s3:*\"|},\"Resource\":\"*\"}]}";""",
            """        var json = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"s3:PutObject\",\"s3:GetObject\",\"s3:GetEncryptionConfiguration\",\"s3:ListBucket\",\"s3:DeleteObject\"],\"Resource\":[\"{|NRA4523:arn:aws:s3:::<bucket-name>|}\",\"arn:aws:s3:::<bucket-name>/*\"]}]}";""".Replace("{|NRA4523:arn:aws:s3:::<bucket-name>|}", "arn:aws:s3:::{|NRA4523:<bucket-name>|}", StringComparison.Ordinal).Replace("arn:aws:s3:::<bucket-name>/*", "arn:aws:s3:::{|NRA4523:<bucket-name>|}/*", StringComparison.Ordinal)
        },
        {
            "an array over several lines",
            """"
                    var json = @"{
              ""Statement"": [
                {
                  ""Effect"": ""Allow"",
                  ""Action"": [
                    {|NRA2001:""s3:*""|}
                  ],
                  ""Resource"": ""*""
                }
              ]
            }";
            """",
            """"
                    var json = @"{
              ""Statement"": [
                {
                  ""Effect"": ""Allow"",
                  ""Action"": [
                    ""s3:PutObject"",
                    ""s3:GetObject"",
                    ""s3:GetEncryptionConfiguration"",
                    ""s3:ListBucket"",
                    ""s3:DeleteObject""
                  ],
                  ""Resource"": [
                    ""arn:aws:s3:::{|NRA4523:<bucket-name>|}"",
                    ""arn:aws:s3:::{|NRA4523:<bucket-name>|}/*""
                  ]
                }
              ]
            }";
            """"
        },
        {
            "with other actions",
            """"
                    var json = """
                        {
                          "Statement": {
                            "Effect": "Allow",
                            "Action": ["ec2:DescribeVpcs", {|NRA2001:"s3:*"|}],
                            "Resource": "*"
                          }
                        }
                        """;
            """",
            """"
                    var json = """
                        {
                          "Statement": [{
                            "Effect": "Allow",
                            "Action": ["ec2:DescribeVpcs"],
                            "Resource": "*"
                          },
                          {
                            "Effect": "Allow",
                            "Action": [
                              "s3:PutObject",
                              "s3:GetObject",
                              "s3:GetEncryptionConfiguration",
                              "s3:ListBucket",
                              "s3:DeleteObject"
                            ],
                            "Resource": [
                              "arn:aws:s3:::{|NRA4523:<bucket-name>|}",
                              "arn:aws:s3:::{|NRA4523:<bucket-name>|}/*"
                            ]
                          }]
                        }
                        """;
            """"
        },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public async Task JSON_lists_the_five_actions(string name, string flagged, string @fixed)
    {
        Assert.NotEmpty(name);
        await FixVerifier<NarrowS3Actions>.Verify(TestCode.Stack(flagged), TestCode.Stack(@fixed));

        Assert.Contains(
            "Allow: Action s3:DeleteObject; Action s3:GetEncryptionConfiguration; Action s3:GetObject; Action s3:ListBucket; Action s3:PutObject; Resource arn:aws:s3:::<bucket-name>; Resource arn:aws:s3:::<bucket-name>/*",
            TemplateStatements.Of(Execution.Json(Markup.Without(@fixed))));
    }

    [Fact]
    public Task JSON_takes_the_bucket_in_scope() => FixVerifier<NarrowS3Actions>.Verify(
        TestCode.Stack(Setup + """"        var json = $$"""{"Statement":[{"Effect":"Allow","Action":{|NRA2001:"s3:*"|},"Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"{{Region}}"} } }]}""";""""),
        TestCode.Stack(Setup + """"        var json = $$"""{"Statement":[{"Effect":"Allow","Action":["s3:PutObject","s3:GetObject","s3:GetEncryptionConfiguration","s3:ListBucket","s3:DeleteObject"],"Resource":["{{notebooks.BucketArn}}","{{notebooks.BucketArn}}/*"],"Condition":{"Bool":{"aws:SecureTransport":"{{Region}}"} } }]}""";""""));
}
