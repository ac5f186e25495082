namespace NotebookRoleAnalyzers.PackageTests.Sample;

public sealed class NotebookPoliciesTests(PoliciesSample sample) : SampleTests(sample), IClassFixture<PoliciesSample>
{
    [Theory]
    [InlineData("default", "arn:aws:s3:::default-notebooks", null)]
    [InlineData("hand-made", "arn:aws:s3:::team-notebooks", RolePlace.Key)]
    public async Task The_mended_policies_give_exactly_the_permissions_of_a_notebook_role(string role, string bucket, string? key)
    {
        var permissions = RolePermissions.Of(await sample.RoleAsync(role + ".json"));

        AssertSame(NotebookPermissions.Of(RolePlace.OfSamples, bucket, RolePlace.Secret, key), permissions);
    }
}
