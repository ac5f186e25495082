using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

/// <summary>Pulumi's typed documents are mended as they are written.</summary>
public sealed class PulumiMendingTests
{
    public static TheoryData<string, string, string> Trusts => new()
    {
        {
            "no conditions",
            """
                    Statements =
                    {
                        new GetPolicyDocumentStatementInputArgs
                        {
                            Actions = { "sts:AssumeRole" },
                            Principals = { new GetPolicyDocumentStatementPrincipalInputArgs { Type = "Service", Identifiers = { {|NRA1001:"elasticmapreduce.amazonaws.com"|} } } },
                        },
                    },
            """,
            """
                    Statements =
                    {
                        new GetPolicyDocumentStatementInputArgs
                        {
                            Actions = { "sts:AssumeRole" },
                            Principals = { new GetPolicyDocumentStatementPrincipalInputArgs { Type = "Service", Identifiers = { "elasticmapreduce.amazonaws.com" } } },
                            Conditions =
                            {
                                new GetPolicyDocumentStatementConditionInputArgs { Test = "StringEquals", Variable = "aws:SourceAccount", Values = { accountId } },
                                new GetPolicyDocumentStatementConditionInputArgs { Test = "ArnLike", Variable = "aws:SourceArn", Values = { $"arn:aws:elasticmapreduce:{region}:{accountId}:*" } }
                            },
                        },
                    },
            """
        },
        {
            "conditions, and two services",
            """
                    Statements = new[] { new Inputs.GetPolicyDocumentStatementInputArgs { Actions = "sts:AssumeRole", Principals = new GetPolicyDocumentStatementPrincipalInputArgs { Type = "Service", Identifiers = new[] { {|NRA1001:"elasticmapreduce.amazonaws.com"|}, {|NRA1001:"rds.amazonaws.com"|} } }, Conditions = { new GetPolicyDocumentStatementConditionInputArgs { Test = "Bool", Variable = "aws:SecureTransport", Values = "true" } } } },
            """,
            """
                    Statements = new[] { new Inputs.GetPolicyDocumentStatementInputArgs { Actions = "sts:AssumeRole", Principals = new GetPolicyDocumentStatementPrincipalInputArgs { Type = "Service", Identifiers = new[] { "elasticmapreduce.amazonaws.com", "rds.amazonaws.com" } }, Conditions = { new GetPolicyDocumentStatementConditionInputArgs { Test = "Bool", Variable = "aws:SecureTransport", Values = "true" }, new Inputs.GetPolicyDocumentStatementConditionInputArgs { Test = "StringEquals", Variable = "aws:SourceAccount", Values = { accountId } }, new Inputs.GetPolicyDocumentStatementConditionInputArgs { Test = "ArnLike", Variable = "aws:SourceArn", Values = { $"arn:aws:elasticmapreduce:{region}:{accountId}:*", $"arn:aws:rds:{region}:{accountId}:*" } } } } },
            """
        },
    };

    [Theory]
    [MemberData(nameof(Trusts))]
    public async Task A_trust_gets_both_conditions(string name, string flagged, string @fixed)
    {
        Assert.NotEmpty(name);
        await FixVerifier<GuardServiceTrust>.Verify(Source(flagged), Source(@fixed));

        Assert.Contains("when StringEquals aws:SourceAccount {accountId}", TestCode.Dump(Source(@fixed)), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_document_of_plain_values_gets_them_too() => FixVerifier<GuardServiceTrust>.Verify(
        Plain("""new() { Actions = { "sts:AssumeRole" }, Principals = { new GetPolicyDocumentStatementPrincipalArgs { Type = "Service", Identifiers = { {|NRA1002:"glue.amazonaws.com"|} } } } }"""),
        Plain("""
            new() { Actions = { "sts:AssumeRole" }, Principals = { new GetPolicyDocumentStatementPrincipalArgs { Type = "Service", Identifiers = { "glue.amazonaws.com" } } }, Conditions =
                    {
                        new GetPolicyDocumentStatementConditionArgs { Test = "StringEquals", Variable = "aws:SourceAccount", Values = { accountId } }
                    } }
            """));

    [Fact]
    public Task All_actions_of_S3_become_those_in_use() => FixVerifier<NarrowS3Actions>.Verify(
        Source("""Statements = { new GetPolicyDocumentStatementInputArgs { Actions = {|NRA2001:"s3:*"|}, Resources = { "*" } } },"""),
        Source("""Statements = { new GetPolicyDocumentStatementInputArgs { Actions = new[] { "s3:PutObject", "s3:GetObject", "s3:GetEncryptionConfiguration", "s3:ListBucket", "s3:DeleteObject" }, Resources = { "arn:aws:s3:::{|NRA4523:<bucket-name>|}", "arn:aws:s3:::{|NRA4523:<bucket-name>|}/*" } } },"""));

    [Fact]
    public Task Access_to_secrets_is_moved_to_a_statement_of_its_own() => FixVerifier<NarrowSecretAccess>.Verify(
        Source("""
                    Statements =
                    {
                        new GetPolicyDocumentStatementInputArgs { Actions = { "ec2:DescribeVpcs", "secretsmanager:GetSecretValue" }, Resources = { {|NRA2006:"*"|} } },
                    },
            """),
        Source("""
                    Statements =
                    {
                        new GetPolicyDocumentStatementInputArgs { Actions = { "ec2:DescribeVpcs" }, Resources = { "*" } },
                        new GetPolicyDocumentStatementInputArgs
                        {
                            Effect = "Allow",
                            Actions = { "secretsmanager:GetSecretValue" },
                            Resources = { $"arn:aws:secretsmanager:{region}:{accountId}:secret:{|NRA4523:<secret-name>|}-??????" }
                        },
                    },
            """));

    [Fact]
    public Task A_placeholder_is_filled_with_what_is_in_scope() => FixVerifier<FillPlaceholder>.Verify(
        Source("""Statements = { new GetPolicyDocumentStatementInputArgs { Actions = { "sqs:SendMessage" }, Resources = { "arn:aws:sqs:us-east-1:{|NRA4023:<account-id>|}:q" } } },"""),
        Source("""Statements = { new GetPolicyDocumentStatementInputArgs { Actions = { "sqs:SendMessage" }, Resources = { $"arn:aws:sqs:us-east-1:{accountId}:q" } } },"""));

    private static string Plain(string statement) => Source("").Replace("var document", $$"""var plain = GetPolicyDocument.InvokeAsync(new GetPolicyDocumentArgs { Statements = new List<GetPolicyDocumentStatementArgs> { {{statement}} } }); var document""", StringComparison.Ordinal);

    private static string Source(string statements) => $$"""
        using System.Collections.Generic;
        using Pulumi;
        using Pulumi.Aws.Iam;
        using Pulumi.Aws.Iam.Inputs;
        using Inputs = Pulumi.Aws.Iam.Inputs;

        public class Infrastructure
        {
            public Infrastructure(string accountId, string region)
            {
                var document = GetPolicyDocument.Invoke(new GetPolicyDocumentInvokeArgs
                {
            {{statements}}
                });
            }
        }
        """;
}
