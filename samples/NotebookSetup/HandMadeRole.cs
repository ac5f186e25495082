using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace EmrNotebooks;

/// <summary>
/// A notebook role whose policies somebody wrote by hand in 2022.
/// </summary>
public class HandMadeRole(IAmazonIdentityManagementService iam)
{
    public async Task CreateAsync(string accountId, string region, string keyArn, string gitSecretArn)
    {
        const string name = "team-notebooks";

        // expect at aws:SourceArn: NRA1007
        await iam.CreateRoleAsync(new CreateRoleRequest
        {
            RoleName = name, // expect: NRA3004, NRA3005
            AssumeRolePolicyDocument = $@"{{
                ""Statement"": {{
                    ""Effect"": ""Allow"",
                    ""Principal"": {{ ""Service"": ""elasticmapreduce.amazonaws.com"" }},
                    ""Action"": ""sts:AssumeRole"",
                    ""Condition"": {{
                        ""StringEquals"": {{
                            ""aws:SourceAccount"": ""{accountId}"",
                            ""aws:SourceArn"": ""arn:aws:elasticmapreduce:{region}:{accountId}:*""
                        }}
                    }}
                }}
            }}"
        });

        // expect at elasticmapreduce:DescribeCluster: NRA3002
        // expect at "Resource": ["*"]: NRA2015
        // A copy of AmazonElasticMapReduceEditorsRole, as it was then.
        await iam.PutRolePolicyAsync(new PutRolePolicyRequest
        {
            RoleName = name,
            PolicyName = "Channel",
            PolicyDocument =
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
                      "Resource": ["*"]
                    }
                  ]
                }
                """
        });

        await iam.PutRolePolicyAsync(new PutRolePolicyRequest
        {
            RoleName = name,
            PolicyName = "Files",
            PolicyDocument =
                $$"""
                {
                  "Statement": [
                    {
                      "Effect": "Allow",
                      "Action": ["s3:PutObject", "s3:GetObject", "s3:ListBucket", "s3:DeleteObject"],
                      "Resource": ["arn:aws:s3:::team-notebooks", "arn:aws:s3:::team-notebooks/*"]
                    },
                    {
                      "Effect": "Allow",
                      "Action": "secretsmanager:GetSecretValue",
                      "Resource": "{{gitSecretArn}}"
                    }
                  ]
                }
                """
        });
    }
}
