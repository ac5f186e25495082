using System.Text.Json.Nodes;

namespace NotebookRoleAnalyzers.PackageTests.Sample;

public sealed class SampleEndToEndTests(MendedSample sample) : IClassFixture<MendedSample>
{
    private static readonly string[] s_bucketActions = ["s3:GetEncryptionConfiguration", "s3:ListBucket"];
    private static readonly string[] s_objectActions = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"];

    [Fact]
    public void Build_reports_what_the_comments_expect_and_nothing_else()
    {
        Assert.True(sample.BeforeFormat.Outcome.Succeeded, sample.BeforeFormat.Outcome.ToString());
        Assert.NotEmpty(sample.Expected);
        Assert.Equal(sample.Expected, sample.BeforeFormat.Findings);
    }

    [Fact]
    public void Format_leaves_no_warning()
    {
        Assert.True(sample.AfterFormat.Outcome.Succeeded, sample.AfterFormat.Outcome.ToString());
        Assert.Empty(sample.AfterFormat.Findings);
    }

    [Fact]
    public void Second_format_changes_nothing() =>
        Assert.Equal(sample.SourcesAfterFormat, sample.SourcesAfterSecondFormat);

    [Fact]
    public async Task Only_notebooks_of_the_same_account_may_assume_the_mended_role()
    {
        var template = await sample.TemplateAsync();

        var expected = JsonNode.Parse(
            """
            [
              {
                "Action": "sts:AssumeRole",
                "Effect": "Allow",
                "Principal": { "Service": "elasticmapreduce.amazonaws.com" },
                "Condition": {
                  "StringEquals": { "aws:SourceAccount": { "Ref": "AWS::AccountId" } },
                  "ArnLike": {
                    "aws:SourceArn": {
                      "Fn::Join": [
                        "",
                        [
                          "arn:",
                          { "Ref": "AWS::Partition" },
                          ":elasticmapreduce:",
                          { "Ref": "AWS::Region" },
                          ":",
                          { "Ref": "AWS::AccountId" },
                          ":*"
                        ]
                      ]
                    }
                  }
                }
              }
            ]
            """);
        var actual = template.Properties("AWS::IAM::Role")["AssumeRolePolicyDocument"]!["Statement"];
        Assert.True(JsonNode.DeepEquals(expected, actual), actual?.ToString());
    }

    [Fact]
    public async Task The_mended_role_may_do_the_five_storage_actions_on_its_bucket()
    {
        var template = await sample.TemplateAsync();

        var bucket = $$"""{"Fn::GetAtt":["{{template.LogicalId("AWS::S3::Bucket")}}","Arn"]}""";
        var objects = $$"""{"Fn::Join":["",[{{bucket}},"/*"]]}""";
        var storage = template.Grants.Where(static grant => grant.Action.StartsWith("s3:", StringComparison.Ordinal)).ToList();
        Assert.Equal([.. s_bucketActions, .. s_objectActions], storage.Select(static grant => grant.Action).ToHashSet());
        Assert.Equal([bucket, objects], storage.Select(static grant => grant.Resource).ToHashSet());
        Assert.All(s_bucketActions, action => Assert.Contains(new Grant(action, bucket), storage));
        Assert.All(s_objectActions, action => Assert.Contains(new Grant(action, objects), storage));
        Assert.DoesNotContain("s3:*", template.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mended_role_may_read_the_git_secret_only()
    {
        var template = await sample.TemplateAsync();

        var secret = $$"""{"Ref":"{{template.LogicalId("AWS::SecretsManager::Secret")}}"}""";
        var secrets = template.Grants.Where(static grant => grant.Action.StartsWith("secretsmanager:", StringComparison.Ordinal));
        Assert.Equal([new Grant("secretsmanager:GetSecretValue", secret)], secrets);
    }
}
