namespace NotebookRoleAnalyzers.PackageTests.Sample;

public sealed class NotebookSetupTests(SetupSample sample) : SampleTests(sample), IClassFixture<SetupSample>
{
    [Theory]
    [InlineData("EMR_Notebooks_DefaultRole", "arn:aws:s3:::default-notebooks", null)]
    [InlineData("team-notebooks", "arn:aws:s3:::team-notebooks", RolePlace.Key)]
    public async Task The_mended_role_has_exactly_the_permissions_of_a_notebook_role(string role, string bucket, string? key)
    {
        var permissions = RolePermissions.Of(await sample.RoleAsync(role + ".json"));

        AssertSame(NotebookPermissions.Of(RolePlace.OfSamples, bucket, RolePlace.Secret, key), permissions);
    }
}
