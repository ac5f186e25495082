using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Tests.Policies;

namespace NotebookRoleAnalyzers.Tests.Catalogue;

public sealed class ResourceScopeTests
{
    [Theory]
    [InlineData("s3:GetObject", "Yes")]
    [InlineData("s3:ListAllMyBuckets", "No")]
    [InlineData("ec2:DescribeInstances", "No")]
    [InlineData("nothing:Do", "Maybe")]
    public void Whether_an_action_can_be_scoped(string action, string answer) => Assert.Equal(answer, ResourceScope.CanBeScoped(action).ToString());

    [Fact]
    public void An_action_that_an_option_adds_may_be_scoped() => Assert.Equal(Answer.Maybe, ResourceScope.CanBeScoped(ActionEntry.Added("s3:NewThing")));

    [Fact]
    public void An_action_works_on_its_types() => Assert.Equal(["accesspoint", "bucket"], ResourceScope.TypesOf("s3:ListBucket").Select(static type => type.Name));

    [Theory]
    [InlineData("arn:aws:s3:::b", "s3:ListBucket", "Yes")]
    [InlineData("arn:aws:s3:::b/*", "s3:ListBucket", "No")]
    [InlineData("arn:aws:s3:::b", "s3:GetObject", "No")]
    [InlineData("arn:aws:s3:::b/*", "s3:GetObject", "Yes")]
    [InlineData("arn:aws:s3:::*", "s3:GetObject", "Yes")]
    [InlineData("*", "s3:GetObject", "Yes")]
    [InlineData("*", "ec2:DescribeInstances", "Yes")]
    [InlineData("arn:aws:ec2:eu-west-1:1:instance/i", "ec2:DescribeInstances", "No")]
    [InlineData("§", "ec2:DescribeInstances", "Maybe")]
    [InlineData("§", "s3:GetObject", "Maybe")]
    [InlineData("§/*", "s3:GetObject", "Maybe")]
    [InlineData("arn:aws:s3:::§/*", "s3:GetObject", "Yes")]
    [InlineData("arn:aws:s3:::§/*", "s3:ListBucket", "No")]
    [InlineData("arn:§:s3:::b", "s3:ListBucket", "Yes")]
    [InlineData("arn:aws:sqs:§:§:q", "sqs:SendMessage", "Yes")]
    [InlineData("arn:aws:sns:§:§:q", "sqs:SendMessage", "No")]
    [InlineData("arn:aws:s3:::b/${aws:username}/*", "s3:GetObject", "Yes")]
    [InlineData("arn:aws:S3:::b/*", "s3:GetObject", "No")]
    [InlineData("arn:aws:iam::1:role/path/r", "iam:PassRole", "Yes")]
    [InlineData("arn:aws:logs:eu-west-1:1:log-group:/aws/lambda/f:*", "logs:PutLogEvents", "Yes")]
    [InlineData("arn:aws:secretsmanager:eu-west-1:1:secret:a/b-??????", "secretsmanager:GetSecretValue", "Yes")]
    [InlineData("arn:aws:kms:eu-west-1:1:alias/a", "kms:Decrypt", "No")]
    [InlineData("arn:aws:ssm:eu-west-1::parameter/aws/service/x", "ssm:GetParameter", "Yes")]
    [InlineData("arn:aws:sqs:::q", "sqs:SendMessage", "No")]
    [InlineData("arn:aws:s3:::b", "nothing:Do", "Maybe")]
    public void A_resource_fits_an_action_or_not(string resource, string action, string answer) => Assert.Equal(answer, ResourceScope.Fits(HoledText.Of(resource), action).ToString());
}
