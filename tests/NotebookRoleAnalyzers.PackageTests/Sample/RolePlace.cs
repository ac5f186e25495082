namespace NotebookRoleAnalyzers.PackageTests.Sample;

/// <summary>Where a role is.</summary>
internal sealed record RolePlace(string Region, string Account)
{
    /// <summary>The key of the samples without the CDK.</summary>
    public const string Key = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    /// <summary>The secret of the samples without the CDK.</summary>
    public const string Secret = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:git-credentials-a1b2c3";

    /// <summary>The place of the samples without the CDK.</summary>
    public static RolePlace OfSamples { get; } = new("eu-west-1", "111122223333");
}
