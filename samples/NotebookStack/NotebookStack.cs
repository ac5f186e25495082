using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SecretsManager;
using Constructs;

namespace EmrNotebooks
{
    /// <summary>
    /// The default service role of EMR Notebooks, written down as AWS's own page describes it.
    /// </summary>
    public class NotebookStack : Stack
    {
        internal NotebookStack(Construct scope, string id, IStackProps props = null) : base(scope, id, props)
        {
            var notebookBucket = new Bucket(this, "NotebookBucket");

            var gitSecret = new Secret(this, "GitCredentials", new SecretProps
            {
                Description = "Access token for the Git repositories that notebooks are linked to"
            });

            var role = new Role(this, "NotebookRole", new RoleProps
            {
                RoleName = "EMR_Notebooks_DefaultRole",
                AssumedBy = new ServicePrincipal(
                    "elasticmapreduce.amazonaws.com"), // expect: NRA1001
                ManagedPolicies = new[]
                {
                    ManagedPolicy.FromAwsManagedPolicyName("service-role/AmazonElasticMapReduceEditorsRole")
                }
            });

            // Read and store the notebook files.
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
            {
                Actions = new[]
                {
                    "s3:*" // expect: NRA2001
                },
                Resources = new[] { "*" }
            }));

            // Log in to the Git repositories.
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
            {
                Actions = new[] { "secretsmanager:GetSecretValue" },
                Resources = new[]
                {
                    "*" // expect: NRA2006
                }
            }));

            new CfnOutput(this, "NotebookLocation", new CfnOutputProps
            {
                Value = notebookBucket.S3UrlForObject("notebooks")
            });

            new CfnOutput(this, "GitSecretArn", new CfnOutputProps
            {
                Value = gitSecret.SecretArn
            });
        }
    }
}
