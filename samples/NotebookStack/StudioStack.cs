using System.Collections.Generic;
using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SecretsManager;
using Constructs;

namespace EmrNotebooks
{
    /// <summary>
    /// The service role of an EMR Studio, whose workspaces are what notebooks have become: full access to S3, and nothing for the rest.
    /// </summary>
    public class StudioStack : Stack
    {
        internal StudioStack(Construct scope, string id, IStackProps props = null) : base(scope, id, props)
        {
            var workspaceBucket = new Bucket(this, "WorkspaceBucket");

            var gitSecret = new Secret(this, "GitCredentials");

            var role = new Role(this, "NotebookRole", new RoleProps // expect: NRA3001, NRA3006
            {
                AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com").WithConditions(new Dictionary<string, object>
                {
                    ["StringEqualsIfExists"] = new Dictionary<string, object>
                    {
                        ["aws:SourceAccount"] = Account // expect: NRA1006
                    },
                    ["ArnLikeIfExists"] = new Dictionary<string, object>
                    {
                        ["aws:SourceArn"] = $"arn:{Partition}:elasticmapreduce:{Region}:{Account}:*"
                    }
                }),
                ManagedPolicies = new[]
                {
                    ManagedPolicy.FromAwsManagedPolicyName("AmazonS3FullAccess") // expect: NRA2011
                }
            });

            new CfnOutput(this, "WorkspaceLocation", new CfnOutputProps
            {
                Value = workspaceBucket.S3UrlForObject("workspaces")
            });

            new CfnOutput(this, "GitSecretArn", new CfnOutputProps
            {
                Value = gitSecret.SecretArn
            });

            new CfnOutput(this, "ServiceRoleArn", new CfnOutputProps
            {
                Value = role.RoleArn
            });
        }
    }
}
