using System.Text;

namespace EmrNotebooks;

/// <summary>
/// The policies of a notebook role as somebody wrote them by hand in 2022, in the newer kinds of literals.
/// </summary>
public static class HandMadePolicies
{
    // expect at "Action": "s3:*": NRA2001
    private const string Files =
        """
        {
          "Statement": [
            {
              "Effect": "Allow",
              "Action": "s3:*",
              "Resource": [
                "arn:aws:s3:::team-notebooks",
                "arn:aws:s3:::team-notebooks/*"
              ]
            }
          ]
        }
        """;

    // A copy of AmazonElasticMapReduceEditorsRole, as it was then.
    // expect at elasticmapreduce:DescribeCluster: NRA3002
    private static ReadOnlySpan<byte> Channel =>
        """
        {
          "Statement": [
            {
              "Effect": "Allow",
              "Action": [
                "ec2:AuthorizeSecurityGroupEgress",
                "ec2:AuthorizeSecurityGroupIngress",
                "ec2:CreateSecurityGroup",
                "ec2:DescribeSecurityGroups",
                "ec2:RevokeSecurityGroupEgress",
                "ec2:CreateNetworkInterface",
                "ec2:CreateNetworkInterfacePermission",
                "ec2:DeleteNetworkInterface",
                "ec2:DeleteNetworkInterfacePermission",
                "ec2:DescribeNetworkInterfaces",
                "ec2:ModifyNetworkInterfaceAttribute",
                "ec2:DescribeTags",
                "ec2:DescribeInstances",
                "ec2:DescribeSubnets",
                "elasticmapreduce:ListInstances",
                "elasticmapreduce:DescribeCluster"
              ],
              "Resource": "*"
            },
            {
              "Effect": "Allow",
              "Action": "ec2:CreateTags",
              "Resource": "arn:aws:ec2:*:*:network-interface/*",
              "Condition": {
                "ForAllValues:StringEquals": {
                  "aws:TagKeys": ["aws:elasticmapreduce:editor-id", "aws:elasticmapreduce:job-flow-id"]
                }
              }
            }
          ]
        }
        """u8;

    // expect at aws:SourceArn: NRA1007
    public static string Trust(string accountId, string region) =>
        $$"""
        {
          "Statement": {
            "Effect": "Allow",
            "Principal": { "Service": "elasticmapreduce.amazonaws.com" },
            "Action": "sts:AssumeRole",
            "Condition": {
              "StringEquals": {
                "aws:SourceAccount": "{{accountId}}",
                "aws:SourceArn": "arn:aws:elasticmapreduce:{{region}}:{{accountId}}:*"
              }
            }
          }
        }
        """;

    // expect at ""Resource"": NRA2007
    public static string Key(string keyArn) => $@"{{
        ""Statement"": [
            {{
                ""Effect"": ""Allow"",
                ""Action"": [ ""kms:Decrypt"", ""kms:GenerateDataKey"", ""kms:ReEncryptFrom"", ""kms:ReEncryptTo"", ""kms:DescribeKey"" ],
                ""Resource"": ""*""
            }}
        ]
    }}";

    // expect at "Resource": "*": NRA2006
    public static string GitCredentials(string gitSecretArn) => """{ "Statement": { "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "*" } }""";

    public static string[] All(string keyArn, string gitSecretArn) => [Files, Encoding.UTF8.GetString(Channel), Key(keyArn), GitCredentials(gitSecretArn)];
}
