using NotebookRoleAnalyzers.Catalogue;

namespace NotebookRoleAnalyzers.Tests.Catalogue;

public sealed class ManagedPolicyCatalogueTests
{
    [Theory]
    [InlineData("AdministratorAccess", "Administrator", "")]
    [InlineData("PowerUserAccess", "Administrator", "")]
    [InlineData("AmazonS3FullAccess", "FullAccess", "")]
    [InlineData("AmazonS3ReadOnlyAccess", "Read", "")]
    [InlineData("AmazonElasticMapReduceEditorsRole", "Write", "service-role/")]
    [InlineData("job-function/ViewOnlyAccess", "Read", "job-function/")]
    public void A_policy_has_its_class_and_path(string name, string grants, string path)
    {
        var policy = ManagedPolicyCatalogue.Find(name)!;

        Assert.Equal((grants, path), (policy.Class.ToString(), policy.Path));
    }

    [Theory]
    [InlineData("AmazonS3ReadOnlyAccess", "Current", null)]
    [InlineData("AmazonEC2RoleforSSM", "Deprecated", "AmazonSSMManagedInstanceCore")]
    [InlineData("AWSLambdaFullAccess", "Removed", "AWSLambda_FullAccess")]
    [InlineData("service-role/AWSConfigRole", "Removed", "AWS_ConfigRole")]
    public void A_policy_has_its_state(string name, string state, string? successor)
    {
        var policy = ManagedPolicyCatalogue.Find(name)!;

        Assert.Equal((state, successor), (policy.State.ToString(), policy.Successor));
    }

    [Fact]
    public void A_successor_can_be_attached() => Assert.All(
        CatalogueText.LinesOf("former-managed-policies.tsv").Where(static line => line[0] != '#').Select(static line => line.Split('\t')),
        static fields =>
        {
            Assert.Equal(fields[1], ManagedPolicyCatalogue.Find(fields[0])!.State.ToString().ToLowerInvariant());
            Assert.True(fields[2].Length == 0 || ManagedPolicyCatalogue.Find(fields[2])!.State == ManagedPolicyState.Current, fields[0]);
        });

    [Theory]
    [InlineData("arn:aws:iam::aws:policy/service-role/AmazonElasticMapReduceEditorsRole", "ec2:CreateTags", true)]
    [InlineData("arn:aws:iam::aws:policy/service-role/AmazonElasticMapReduceEditorsRole", "ec2:DescribeImages", false)]
    [InlineData("AmazonElasticMapReduceEditorsRole", "s3:GetObject", false)]
    [InlineData("AmazonS3FullAccess", "S3:getobject", true)]
    [InlineData("AmazonS3FullAccess", "kms:Decrypt", false)]
    [InlineData("AdministratorAccess", "kms:Decrypt", true)]
    [InlineData("PowerUserAccess", "kms:Decrypt", true)]
    [InlineData("PowerUserAccess", "iam:CreateRole", false)]
    [InlineData("PowerUserAccess", "iam:ListRoles", true)]
    [InlineData("ReadOnlyAccess", "s3:GetObject", true)]
    [InlineData("ReadOnlyAccess", "s3:PutObject", false)]
    [InlineData("AmazonSSMManagedInstanceCore", "ssm:UpdateInstanceInformation", true)]
    [InlineData("AmazonSSMManagedInstanceCore", "s3:GetObject", false)]
    [InlineData("CloudWatchAgentServerPolicy", "logs:PutLogEvents", true)]
    [InlineData("service-role/AWSLambdaBasicExecutionRole", "logs:PutLogEvents", true)]
    [InlineData("service-role/AWSLambdaBasicExecutionRole", "s3:GetObject", false)]
    [InlineData("TeamPolicy", "s3:GetObject", true)]
    [InlineData("AWSLambdaFullAccess", "s3:GetObject", true)]
    [InlineData("AmazonElasticMapReduceEditorsRole", "elasticmapreduce:ListSteps", true)]
    public void A_policy_may_allow_an_action_or_certainly_not(string name, string action, bool mayAllow) => Assert.Equal(mayAllow, ManagedPolicyCatalogue.MayAllow(name, action));

    [Fact]
    public void All_that_can_be_attached_say_what_they_may_allow()
    {
        var policies = ManagedPolicyCatalogue.Names.Select(static name => ManagedPolicyCatalogue.Find(name)!).ToList();

        Assert.True(policies.Count > 1500);
        Assert.All(policies, static policy => Assert.True(policy.IsServiceLinked || !policy.Allowed.IsEmpty || !policy.AllowedExcept.IsEmpty || policy.Class == ManagedPolicyClass.Other, policy.Name));
        Assert.All(policies, static policy => Assert.All(policy.Allowed, static pattern => Assert.Matches("^[a-z0-9*-]+:.+$", pattern)));
    }

    [Theory]
    [InlineData("AmazonS3FullAcess", "AmazonS3FullAccess")]
    [InlineData("AmazonElasticMapReduceEditorRole", "AmazonElasticMapReduceEditorsRole")]
    [InlineData("TeamPolicy", null)]
    public void The_nearest_policy_is_found(string name, string? nearest) => Assert.Equal(nearest, ManagedPolicyCatalogue.Nearest(name));
}
