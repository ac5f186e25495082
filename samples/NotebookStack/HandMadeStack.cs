using System.Collections.Generic;
using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SecretsManager;
using Constructs;

namespace EmrNotebooks
{
    /// <summary>
    /// A notebook role whose policies somebody wrote by hand in 2022, with an encrypted bucket that came later.
    /// </summary>
    public class HandMadeStack : Stack
    {
        internal HandMadeStack(Construct scope, string id, IStackProps props = null) : base(scope, id, props)
        {
            var notebookKey = new Key(this, "NotebookKey");

            var notebookBucket = new Bucket(this, "NotebookBucket", new BucketProps
            {
                Encryption = BucketEncryption.KMS,
                EncryptionKey = notebookKey
            });

            var gitSecret = new Secret(this, "GitCredentials");

            var role = new Role(this, "NotebookRole", new RoleProps // expect: NRA3004, NRA3005
            {
                AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com", new ServicePrincipalOpts
                {
                    Conditions = new Dictionary<string, object>
                    {
                        ["StringEquals"] = new Dictionary<string, object>
                        {
                            ["aws:SourceAccount"] = Account,
                            ["aws:SourceArn"] = $"arn:{Partition}:elasticmapreduce:{Region}:{Account}:*" // expect: NRA1007
                        }
                    }
                })
            });

            // A copy of AmazonElasticMapReduceEditorsRole, as it was then.
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
            {
                Actions = new[]
                {
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
                    "elasticmapreduce:DescribeCluster" // expect: NRA3002
                },
                Resources = new[] { "*" }
            }));

            // Tag the network interfaces.
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
            {
                Actions = new[] { "ec2:CreateTags" },
                Resources = new[] { "*" } // expect: NRA2015
            }));

            // Read and store the notebook files.
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
            {
                Actions = new[]
                {
                    "s3:PutObject",
                    "s3:GetObject",
                    "s3:ListBucket",
                    "s3:DeleteObject"
                },
                Resources = new[]
                {
                    notebookBucket.BucketArn,
                    notebookBucket.ArnForObjects("*")
                }
            }));

            // Log in to the Git repositories.
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
            {
                Actions = new[] { "secretsmanager:GetSecretValue" },
                Resources = new[] { gitSecret.SecretArn }
            }));
        }
    }
}
