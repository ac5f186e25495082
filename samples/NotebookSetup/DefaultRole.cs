using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace EmrNotebooks;

/// <summary>
/// The default service role of EMR Notebooks, written down as AWS's own page describes it.
/// </summary>
public class DefaultRole(IAmazonIdentityManagementService iam)
{
    private const string Name = "EMR_Notebooks_DefaultRole";

    public async Task CreateAsync(string accountId, string region, string bucketName, string gitSecretArn)
    {
        // expect at elasticmapreduce: NRA1001
        await iam.CreateRoleAsync(new CreateRoleRequest
        {
            RoleName = Name,
            AssumeRolePolicyDocument =
                """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Effect": "Allow",
                      "Principal": {
                        "Service": "elasticmapreduce.amazonaws.com"
                      },
                      "Action": "sts:AssumeRole"
                    }
                  ]
                }
                """
        });

        await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest
        {
            RoleName = Name,
            PolicyArn = "arn:aws:iam::aws:policy/service-role/AmazonElasticMapReduceEditorsRole"
        });

        // expect at s3:*: NRA2001
        await iam.PutRolePolicyAsync(new PutRolePolicyRequest
        {
            RoleName = Name,
            PolicyName = "NotebookFiles",
            PolicyDocument =
                """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Effect": "Allow",
                      "Action": "s3:*",
                      "Resource": "*"
                    }
                  ]
                }
                """
        });

        // expect at "Resource": "*": NRA2006
        await iam.PutRolePolicyAsync(new PutRolePolicyRequest
        {
            RoleName = Name,
            PolicyName = "GitCredentials",
            PolicyDocument =
                """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Effect": "Allow",
                      "Action": "secretsmanager:GetSecretValue",
                      "Resource": "*"
                    }
                  ]
                }
                """
        });
    }
}
