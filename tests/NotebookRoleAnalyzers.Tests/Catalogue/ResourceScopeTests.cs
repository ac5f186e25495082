using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Tests.Text;

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

    [Fact]
    public void A_resource_fits_an_action_or_not()
    {
        var cases = new (string Resource, string Action, Answer Fits)[]
        {
            ("\"arn:aws:s3:::b\"", "s3:ListBucket", Answer.Yes),
            ("\"arn:aws:s3:::b/*\"", "s3:ListBucket", Answer.No),
            ("\"arn:aws:s3:::b\"", "s3:GetObject", Answer.No),
            ("\"arn:aws:s3:::b/*\"", "s3:GetObject", Answer.Yes),
            ("\"arn:aws:s3:::*\"", "s3:GetObject", Answer.Yes),
            ("\"*\"", "s3:GetObject", Answer.Yes),
            ("\"*\"", "ec2:DescribeInstances", Answer.Yes),
            ("\"arn:aws:ec2:eu-west-1:1:instance/i\"", "ec2:DescribeInstances", Answer.No),
            ("hole", "ec2:DescribeInstances", Answer.Maybe),
            ("hole", "s3:GetObject", Answer.Maybe),
            ("$\"{hole}/*\"", "s3:GetObject", Answer.Maybe),
            ("$\"arn:aws:s3:::{hole}/*\"", "s3:GetObject", Answer.Yes),
            ("$\"arn:aws:s3:::{hole}/*\"", "s3:ListBucket", Answer.No),
            ("$\"arn:{hole}:s3:::b\"", "s3:ListBucket", Answer.Yes),
            ("$\"arn:aws:sqs:{hole}:{hole}:q\"", "sqs:SendMessage", Answer.Yes),
            ("$\"arn:aws:sns:{hole}:{hole}:q\"", "sqs:SendMessage", Answer.No),
            ("\"arn:aws:s3:::b/${aws:username}/*\"", "s3:GetObject", Answer.Yes),
            ("\"arn:aws:S3:::b/*\"", "s3:GetObject", Answer.No),
            ("\"arn:aws:iam::1:role/path/r\"", "iam:PassRole", Answer.Yes),
            ("\"arn:aws:logs:eu-west-1:1:log-group:/aws/lambda/f:*\"", "logs:PutLogEvents", Answer.Yes),
            ("\"arn:aws:secretsmanager:eu-west-1:1:secret:a/b-??????\"", "secretsmanager:GetSecretValue", Answer.Yes),
            ("\"arn:aws:kms:eu-west-1:1:alias/a\"", "kms:Decrypt", Answer.No),
            ("\"arn:aws:s3:::b\"", "nothing:Do", Answer.Maybe),
        };
        var read = WrittenText.All([.. cases.Select(static one => one.Resource)]);

        Assert.All(cases.Zip(read), static one => Assert.Equal((one.First, one.First.Fits), (one.First, ResourceScope.Fits(one.Second.Text, one.First.Action))));
    }
}
