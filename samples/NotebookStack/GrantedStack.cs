using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SecretsManager;
using Constructs;

namespace EmrNotebooks
{
    /// <summary>
    /// A notebook role that is given its bucket and its secret by grants, as the CDK's own guide does it.
    /// </summary>
    public class GrantedStack : Stack
    {
        internal GrantedStack(Construct scope, string id, IStackProps props = null) : base(scope, id, props)
        {
            var notebookBucket = new Bucket(this, "NotebookBucket", new BucketProps
            {
                Encryption = BucketEncryption.KMS
            });

            var gitSecret = new Secret(this, "GitCredentials");

            var role = new Role(this, "NotebookRole", new RoleProps // expect: NRA3004
            {
                AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com"), // expect: NRA1001
                ManagedPolicies = new[]
                {
                    ManagedPolicy.FromAwsManagedPolicyName("service-role/AmazonElasticMapReduceEditorsRole")
                }
            });

            // This does not give s3:GetEncryptionConfiguration.
            notebookBucket.GrantReadWrite(role);

            gitSecret.GrantRead(role);
        }
    }
}
