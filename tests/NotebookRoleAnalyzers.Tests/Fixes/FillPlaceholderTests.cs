using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

public sealed class FillPlaceholderTests
{
    public static TheoryData<string, string, string> Texts => new()
    {
        {
            "in a literal",
            """        new PolicyStatement(new PolicyStatementProps { Actions = ["sqs:SendMessage"], Resources = ["arn:aws:sqs:{|NRA4023:<region>|}:{|NRA4023:<account-id>|}:queue"] });""",
            """        new PolicyStatement(new PolicyStatementProps { Actions = ["sqs:SendMessage"], Resources = [$"arn:aws:sqs:{Region}:{Account}:queue"] });"""
        },
        {
            "the whole literal",
            """        new PolicyStatement().AddSourceAccountCondition("{|NRA4023:YOUR_ACCOUNT_ID|}");""",
            """        new PolicyStatement().AddSourceAccountCondition(Account);"""
        },
        {
            "CloudFormation's own, which the CDK doesn't replace",
            """        new PolicyStatement(new PolicyStatementProps { Actions = ["sqs:SendMessage"], Resources = ["arn:{|NRA4023:${AWS::Partition}|}:sqs:us-east-1:{|NRA4023:${AWS::AccountId}|}:queue"] });""",
            """        new PolicyStatement(new PolicyStatementProps { Actions = ["sqs:SendMessage"], Resources = ["arn:" + Partition + ":sqs:us-east-1:" + Account + ":queue"] });"""
        },
        {
            "at the end of a literal with braces",
            """        new PolicyStatement(new PolicyStatementProps { Resources = ["arn:aws:s3:::b/${aws:username}/{|NRA4023:<region>|}"] });""",
            """        new PolicyStatement(new PolicyStatementProps { Resources = ["arn:aws:s3:::b/${aws:username}/" + Region] });"""
        },
        {
            "in an interpolated string",
            """
                    var name = "queue";
                    new PolicyStatement(new PolicyStatementProps { Actions = ["sqs:SendMessage"], Resources = [$"arn:aws:sqs:us-east-1:{|NRA4023:<account-id>|}:{name}"] });
            """,
            """
                    var name = "queue";
                    new PolicyStatement(new PolicyStatementProps { Actions = ["sqs:SendMessage"], Resources = [$"arn:aws:sqs:us-east-1:{Account}:{name}"] });
            """
        },
        {
            "in JSON in a verbatim literal",
            """        var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""sqs:SendMessage"",""Resource"":""arn:aws:sqs:{|NRA4023:<region>|}:{|NRA4023:<account-id>|}:queue""}]}";""",
            """        var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""sqs:SendMessage"",""Resource"":""arn:aws:sqs:" + Region + @":" + Account + @":queue""}]}";"""
        },
        {
            "in JSON in a raw literal",
            """"        var json = """{"Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:{|NRA4023:<account-id>|}:queue","Condition":{"Bool":{"aws:SecureTransport":"true"}}}]}""";"""",
            """"        var json = $$$$"""{"Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:{{{{Account}}}}:queue","Condition":{"Bool":{"aws:SecureTransport":"true"}}}]}""";""""
        },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task The_value_takes_its_place(string name, string flagged, string @fixed)
    {
        Assert.NotEmpty(name);
        await FixVerifier<FillPlaceholder>.Verify(TestCode.Stack(flagged), TestCode.Stack(@fixed));
    }

    [Fact]
    public Task The_account_of_a_stack_around_is_not_in_scope_of_a_nested_class() => FixVerifier<FillPlaceholder>.Verify(
        TestCode.Stack("", """class Nested { void M() => new PolicyStatement().AddSourceAccountCondition("{|NRA4023:<account-id>|}"); }"""),
        TestCode.Stack("", """class Nested { void M() => new PolicyStatement().AddSourceAccountCondition(Aws.ACCOUNT_ID); }"""));

    [Fact]
    public Task Without_a_value_in_scope_the_CDKs_token_does() => FixVerifier<FillPlaceholder>.Verify(
        """
        using Amazon.CDK.AWS.IAM;

        public static class Grants
        {
            public static PolicyStatement Send() => new PolicyStatement(new PolicyStatementProps { Resources = new[] { "arn:aws:sqs:{|NRA4023:<region>|}:{|NRA4023:<account-id>|}:queue" } });
        }
        """,
        """
        using Amazon.CDK;
        using Amazon.CDK.AWS.IAM;

        public static class Grants
        {
            public static PolicyStatement Send() => new PolicyStatement(new PolicyStatementProps { Resources = new[] { $"arn:aws:sqs:{Aws.REGION}:{Aws.ACCOUNT_ID}:queue" } });
        }
        """);
}
