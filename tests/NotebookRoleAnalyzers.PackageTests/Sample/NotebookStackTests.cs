using NotebookRoleAnalyzers.PackageTests.Processes;

namespace NotebookRoleAnalyzers.PackageTests.Sample;

public sealed class NotebookStackTests(StackSample sample) : SampleTests(sample), IClassFixture<StackSample>
{
    private static readonly RolePlace s_place = new("{AWS::Region}", "{AWS::AccountId}");

    // What the CDK's grants give besides, as they are synthesized.
    private static readonly string[] s_granted =
    [
        "kms:Encrypt", "s3:Abort*", "s3:GetBucket*", "s3:PutObjectLegalHold", "s3:PutObjectRetention", "s3:PutObjectTagging", "s3:PutObjectVersionTagging", "secretsmanager:DescribeSecret",
    ];

    [Theory]
    [InlineData("NotebookStack", "{NotebookBucket.Arn}", null)]
    [InlineData("HandMadeStack", "{NotebookBucket.Arn}", "{NotebookKey.Arn}")]
    [InlineData("StudioStack", "{WorkspaceBucket.Arn}", null)]
    public async Task The_mended_role_has_exactly_the_permissions_of_a_notebook_role(string stack, string bucket, string? key)
    {
        var permissions = await PermissionsAsync(stack);

        AssertSame(NotebookPermissions.Of(s_place, bucket, "{GitCredentials}", key), permissions);
    }

    [Fact]
    public async Task Grants_and_what_was_mended_give_all_permissions_of_a_notebook_role()
    {
        var permissions = await PermissionsAsync("GrantedStack");

        var needed = NotebookPermissions.Of(s_place, "{NotebookBucket.Arn}", "{GitCredentials}", "{NotebookBucketKey.Arn}");
        Assert.All(needed, permission => Assert.Contains(permissions, given => RolePermissions.Covers(given, permission)));
        AssertSame(
            s_granted,
            permissions.Where(given => !needed.Any(permission => RolePermissions.Covers(given, permission))).Select(static given => given.Split(' ')[0]));
    }

    private async Task<SortedSet<string>> PermissionsAsync(string stack)
    {
        // Without Node.js the test is skipped, or fails where CI=true.
        if (!await NodeCommand.IsInstalledAsync())
        {
            const string Reason = "The CDK synthesizes with Node.js, and there is no 'node' on the PATH.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Reason);
            Assert.Fail(Reason);
        }

        return RolePermissions.Of(await sample.RoleAsync(stack + ".template.json"));
    }
}
