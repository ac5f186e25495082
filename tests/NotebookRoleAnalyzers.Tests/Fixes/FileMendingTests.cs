using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

/// <summary>Policies in files of their own are mended there, through the workspace as an editor does it.</summary>
public sealed class FileMendingTests
{
    public static TheoryData<string, string, string> Files => new()
    {
        {
            "a trust",
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Principal": { "Service": "elasticmapreduce.amazonaws.com" },
                  "Action": "sts:AssumeRole"
                }
              ]
            }

            """,
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Principal": { "Service": "elasticmapreduce.amazonaws.com" },
                  "Action": "sts:AssumeRole",
                  "Condition": {
                    "StringEquals": {
                      "aws:SourceAccount": "<account-id>"
                    },
                    "ArnLike": {
                      "aws:SourceArn": "arn:aws:elasticmapreduce:<region>:<account-id>:*"
                    }
                  }
                }
              ]
            }

            """
        },
        {
            "a trust with a condition, on one line",
            """{"Statement":{"Effect":"Allow","Principal":{"Service":"glue.amazonaws.com.cn"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:RequestedRegion":"cn-north-1"}}}}""",
            """{"Statement":{"Effect":"Allow","Principal":{"Service":"glue.amazonaws.com.cn"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:RequestedRegion":"cn-north-1","aws:SourceAccount":"<account-id>"}}}}"""
        },
        {
            "all of S3, and secrets that are moved",
            """
            {
              "Statement": [
                { "Effect": "Allow", "Action": "s3:*", "Resource": "*" },
                { "Effect": "Allow", "Action": ["ec2:DescribeVpcs", "secretsmanager:GetSecretValue"], "Resource": ["*"] }
              ]
            }
            """,
            """
            {
              "Statement": [
                { "Effect": "Allow", "Action": ["s3:PutObject", "s3:GetObject", "s3:GetEncryptionConfiguration", "s3:ListBucket", "s3:DeleteObject"], "Resource": ["arn:aws:s3:::<bucket-name>", "arn:aws:s3:::<bucket-name>/*"] },
                { "Effect": "Allow", "Action": ["ec2:DescribeVpcs"], "Resource": ["*"] },
                { "Effect": "Allow", "Action": ["secretsmanager:GetSecretValue"], "Resource": ["arn:aws:secretsmanager:<region>:<account-id>:secret:<secret-name>-??????"] }
              ]
            }
            """
        },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_is_mended_in_its_own_layout(string name, string flagged, string mended)
    {
        Assert.NotEmpty(name);
        Assert.Equal(mended, await Mending.MendFile("policies/notebook.json", flagged));
        Assert.NotNull(JsonNode.Parse(mended));

        var (lines, marked) = (flagged.ReplaceLineEndings("\r\n"), "\uFEFF" + flagged);
        Assert.Equal(mended.ReplaceLineEndings("\r\n"), await Mending.MendFile("policies/notebook.json", lines));
        Assert.Equal("\uFEFF" + mended, await Mending.MendFile("policies/notebook.json", marked));
    }

    [Fact]
    public void Every_fix_is_offered_in_code_and_in_files() => Assert.All(Mending.Fixes, static fix =>
    {
        var export = fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()!;
        Assert.Equal([nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)], export.DocumentKinds);
        Assert.Null(export.DocumentExtensions);
    });
}
