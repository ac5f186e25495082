using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

/// <summary>What the fixes of trusts write and leave as it is, for one finding and for all at once.</summary>
public sealed class TrustLayoutTests
{
    [Fact]
    public Task Comments_and_the_conditions_of_others_stay_where_they_are() => FixVerifier<RemoveSourceKeys>.Verify(
        TestCode.Stack("""
                    new Role(this, "A", new RoleProps
                    {
                        AssumedBy = new ServicePrincipal("eks.amazonaws.com", new ServicePrincipalOpts
                        {
                            Region = "us-east-1", // here
                            Conditions = new Dictionary<string, object>
                            {
                                ["StringEquals"] = new Dictionary<string, object>
                                {
                                    ["aws:SourceAccount"] = {|NRA1003:Account|}, // ours
                                    ["aws:RequestedRegion"] = "us-east-1", // near
                                },
                                ["ArnLike"] = new Dictionary<string, object> { ["aws:SourceArn"] = "arn:aws:eks:*:111122223333:*" },
                            },
                        }),
                    });
                    new Role(this, "B", new RoleProps { AssumedBy = new ServicePrincipal("eks.amazonaws.com").WithConditions(new Dictionary<string, object> { { "StringEquals", new Dictionary<string, object> { { "aws:SourceAccount", {|NRA1003:Account|} } } } }) });
            """),
        TestCode.Stack("""
                    new Role(this, "A", new RoleProps
                    {
                        AssumedBy = new ServicePrincipal("eks.amazonaws.com", new ServicePrincipalOpts
                        {
                            Region = "us-east-1", // here
                            Conditions = new Dictionary<string, object>
                            {
                                ["StringEquals"] = new Dictionary<string, object>
                                {
                                    ["aws:RequestedRegion"] = "us-east-1", // near
                                },
                            },
                        }),
                    });
                    new Role(this, "B", new RoleProps { AssumedBy = new ServicePrincipal("eks.amazonaws.com") });
            """));

    [Fact]
    public Task A_key_of_its_own_operator_is_added_to_what_is_there() => FixVerifier<CompleteServiceGuard>.Verify(
        TestCode.Stack(""""
                    var a = $$$$"""{"Statement":[{"Effect":"Allow","Principal":{"Service":"elasticmapreduce.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{{|NRA1005:"aws:SourceAccount"|}:"{{{{Account}}}}"}}}]}""";
                    new Role(this, "B", new RoleProps { AssumedBy = new ServicePrincipal("rds.amazonaws.com").WithConditions(new Dictionary<string, object> { { "StringEquals", new Dictionary<string, object> { { "aws:SourceAccount", {|NRA1005:Account|} } } }, { "ArnLike", new Dictionary<string, object> { { "aws:PrincipalArn", "*" } } } }) });
            """"),
        TestCode.Stack(""""
                    var a = $$$$"""{"Statement":[{"Effect":"Allow","Principal":{"Service":"elasticmapreduce.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":"{{{{Account}}}}"},"ArnLike":{"aws:SourceArn":"arn:aws:elasticmapreduce:{{{{Region}}}}:{{{{Account}}}}:*"} }}]}""";
                    new Role(this, "B", new RoleProps { AssumedBy = new ServicePrincipal("rds.amazonaws.com").WithConditions(new Dictionary<string, object> { { "StringEquals", new Dictionary<string, object> { { "aws:SourceAccount", Account } } }, { "ArnLike", new Dictionary<string, object> { { "aws:PrincipalArn", "*" }, { "aws:SourceArn", $"arn:{Aws.PARTITION}:rds:{Aws.REGION}:{Aws.ACCOUNT_ID}:*" } } } }) });
            """"));

    [Fact]
    public Task An_operator_is_renamed_and_values_that_protect_stay() => FixVerifier<RestoreSourceCondition>.Verify(
        TestCode.Stack("""
                    var a = @"{""Statement"":[{""Effect"":""Allow"",""Principal"":{""Service"":""elasticmapreduce.amazonaws.com""},""Action"":""sts:AssumeRole"",""Condition"":{""StringEqualsIfExists"":{{|NRA1006:""aws:SourceAccount""|}:""111122223333""}}}]}";
                    var b = @"{""Statement"":[{""Effect"":""Allow"",""Principal"":{""Service"":""elasticmapreduce.amazonaws.com.cn""},""Action"":""sts:AssumeRole"",""Condition"":{""ArnNotLike"":{{|NRA1006:""aws:SourceArn""|}:[""arn:aws-cn:elasticmapreduce:*:444455556666:*"", ""x""]}}}]}";
            """),
        TestCode.Stack("""
                    var a = @"{""Statement"":[{""Effect"":""Allow"",""Principal"":{""Service"":""elasticmapreduce.amazonaws.com""},""Action"":""sts:AssumeRole"",""Condition"":{""StringEquals"":{{|NRA1005:""aws:SourceAccount""|}:""111122223333""}}}]}";
                    var b = @"{""Statement"":[{""Effect"":""Allow"",""Principal"":{""Service"":""elasticmapreduce.amazonaws.com.cn""},""Action"":""sts:AssumeRole"",""Condition"":{""ArnLike"":{""aws:SourceArn"":[""arn:aws-cn:elasticmapreduce:" + Region + @":" + Account + @":*""]}}}]}";
            """));

    [Fact]
    public Task A_condition_moves_to_an_operator_that_is_there() => FixVerifier<MatchSourceArn>.Verify(
        TestCode.Stack("""
                    new Role(this, "A", new RoleProps
                    {
                        AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com", new ServicePrincipalOpts
                        {
                            Conditions = new Dictionary<string, object>
                            {
                                ["StringEquals"] = new Dictionary<string, object>
                                {
                                    ["aws:SourceArn"] = {|NRA1007:$"arn:{Partition}:elasticmapreduce:{Region}:{Account}:*"|}, // EMR
                                    ["aws:SourceAccount"] = Account,
                                },
                                ["ArnLike"] = new Dictionary<string, object>
                                {
                                    ["aws:PrincipalArn"] = "*"
                                }
                            }
                        })
                    });
            """),
        TestCode.Stack("""
                    new Role(this, "A", new RoleProps
                    {
                        AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com", new ServicePrincipalOpts
                        {
                            Conditions = new Dictionary<string, object>
                            {
                                ["StringEquals"] = new Dictionary<string, object>
                                {
                                    ["aws:SourceAccount"] = Account,
                                },
                                ["ArnLike"] = new Dictionary<string, object>
                                {
                                    ["aws:PrincipalArn"] = "*",
                                    ["aws:SourceArn"] = $"arn:{Partition}:elasticmapreduce:{Region}:{Account}:*"
                                }
                            }
                        })
                    });
            """));

    [Fact]
    public Task An_ARN_that_fits_stays_where_another_one_goes() => FixVerifier<CorrectSourceArn>.Verify(
        TestCode.Stack("""
                    const string bucket = "arn:aws:s3:::notebooks";
                    var a = "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"elasticmapreduce.amazonaws.com\"},\"Action\":\"sts:AssumeRole\",\"Condition\":{\"ArnLike\":{\"aws:SourceArn\":[\"arn:aws:elasticmapreduce:*:111122223333:cluster/*\", {|NRA1008:\"arn:aws:emr:us-east-1:111122223333:*\"|}]}}}]}";
            """),
        TestCode.Stack("""
                    const string bucket = "arn:aws:s3:::notebooks";
                    var a = "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"elasticmapreduce.amazonaws.com\"},\"Action\":\"sts:AssumeRole\",\"Condition\":{\"ArnLike\":{\"aws:SourceArn\":[\"arn:aws:elasticmapreduce:*:111122223333:cluster/*\", \"arn:aws:elasticmapreduce:" + Region + ":" + Account + ":*\"]}}}]}";
            """));

    [Fact]
    public Task Open_statements_go_with_their_lines() => FixVerifier<RemoveOpenStatement>.Verify(
        TestCode.Stack($$"""
                    var role = new Role(this, "R", new RoleProps { AssumedBy = {{Scoped}} });
                    // Scoped.
                    role.AssumeRolePolicy.AddStatements(new PolicyStatement(new PolicyStatementProps { Actions = ["sts:AssumeRole"], Principals = [new ServicePrincipal({|NRA1010:"elasticmapreduce.amazonaws.com"|})] }));
                    new Role(this, "C", new RoleProps { AssumedBy = new CompositePrincipal({{Scoped}}, new ServicePrincipal({|NRA1010:"elasticmapreduce.amazonaws.com"|}), new ServicePrincipal("lambda.amazonaws.com")) });
            """),
        TestCode.Stack($$"""
                    var role = new Role(this, "R", new RoleProps { AssumedBy = {{Scoped}} });
                    // Scoped.
                    new Role(this, "C", new RoleProps { AssumedBy = new CompositePrincipal({{Scoped}}, new ServicePrincipal("lambda.amazonaws.com")) });
            """));

    [Fact]
    public Task Principals_get_a_statement_of_their_own_with_their_names_as_they_are() => FixVerifier<SplitMixedStatement>.Verify(
        TestCode.Stack(""""
                    var json = $$"""
                        {
                          "Statement": {
                            "Effect": "Allow",
                            "Principal": {
                              "AWS": [ {|NRA1011:"arn:aws:iam::{{Account}}:role/ci"|}, "444455556666" ],
                              "Service": "elasticmapreduce.amazonaws.com"
                            },
                            "Action": "sts:AssumeRole",
                            "Condition": { "StringEquals": { "aws:SourceAccount": "{{Account}}" }, "ArnLike": { "aws:SourceArn": "arn:aws:elasticmapreduce:*:{{Account}}:*" } }
                          }
                        }
                        """;
            """"),
        TestCode.Stack(""""
                    var json = $$"""
                        {
                          "Statement": [{
                            "Effect": "Allow",
                            "Principal": {
                              "Service": "elasticmapreduce.amazonaws.com"
                            },
                            "Action": "sts:AssumeRole",
                            "Condition": { "StringEquals": { "aws:SourceAccount": "{{Account}}" }, "ArnLike": { "aws:SourceArn": "arn:aws:elasticmapreduce:*:{{Account}}:*" } }
                          },
                          {
                            "Effect": "Allow",
                            "Principal": {
                              "AWS": [
                                "arn:aws:iam::{{Account}}:role/ci",
                                {|NRA1515:"444455556666"|}
                              ]
                            },
                            "Action": [
                              "sts:AssumeRole"
                            ]
                          }]
                        }
                        """;
            """"));

    [Fact]
    public Task The_external_id_makes_way_for_the_source_keys() => FixVerifier<ReplaceExternalId>.Verify(
        TestCode.Stack("""
                    var statement = new PolicyStatement(new PolicyStatementProps { Actions = ["sts:AssumeRole"], Principals = [new ServicePrincipal("elasticmapreduce.amazonaws.com")] });
                    statement.AddAccountCondition({|NRA1012:"notebooks"|}); // ours
            """),
        TestCode.Stack("""
                    var statement = new PolicyStatement(new PolicyStatementProps { Actions = ["sts:AssumeRole"], Principals = [new ServicePrincipal("elasticmapreduce.amazonaws.com", new ServicePrincipalOpts
                    {
                        Conditions = new Dictionary<string, object>
                        {
                            ["ArnLike"] = new Dictionary<string, object>
                            {
                                ["aws:SourceArn"] = $"arn:{Aws.PARTITION}:elasticmapreduce:{Aws.REGION}:{Aws.ACCOUNT_ID}:*"
                            }
                        }
                    })] });
                    statement.AddSourceAccountCondition(Aws.ACCOUNT_ID); // ours
            """));

    private const string Scoped = """
        new ServicePrincipal("elasticmapreduce.amazonaws.com", new ServicePrincipalOpts { Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account }, ["ArnLike"] = new Dictionary<string, object> { ["aws:SourceArn"] = $"arn:{Partition}:elasticmapreduce:{Region}:{Account}:*" } } })
        """;
}
