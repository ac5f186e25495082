using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>A role's buckets, keys and secrets are found behind the ARNs in its statements, with what the code says of their encryption.</summary>
public sealed class ResourceTests
{
    private const string Role = """var role = new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com") });""";

    [Theory]
    [InlineData("""new Bucket(this, "B")""", "bucket B")]
    [InlineData("""new Bucket(this, "B", new BucketProps { BucketName = "notes" })""", "bucket B named notes")]
    [InlineData("""new Bucket(this, "B", new BucketProps { Encryption = BucketEncryption.S3_MANAGED })""", "bucket B")]
    [InlineData("""new Bucket(this, "B", new BucketProps { Encryption = BucketEncryption.KMS_MANAGED })""", "bucket B")]
    [InlineData("""new Bucket(this, "B", new BucketProps { Encryption = BucketEncryption.KMS })""", "bucket B with key")]
    [InlineData("""new Bucket(this, "B", new BucketProps { EncryptionKey = new Key(this, "K") })""", "bucket B with key K")]
    [InlineData("""new Bucket(this, "B", new BucketProps { Encryption = id == "a" ? BucketEncryption.KMS : BucketEncryption.S3_MANAGED })""", "bucket B with key?")]
    [InlineData("""new Bucket(this, "B", Props())""", "bucket B with key?", "static BucketProps Props() => throw new Exception();")]
    [InlineData("""Bucket.FromBucketName(this, "B", "notes")""", "bucket B with key?")]
    [InlineData("""Bucket.FromBucketAttributes(this, "B", new BucketAttributes { BucketName = "notes", EncryptionKey = Key.FromKeyArn(this, "K", "arn:aws:kms:eu-west-1:111122223333:key/k") })""", "bucket B named notes with key K")]
    [InlineData("Notes", "bucket with key?", "public IBucket Notes { get; set; }")]
    public void A_bucket_is_what_the_code_makes_or_finds(string made, string resource, string members = "") =>
        Assert.Equal(resource, Of($$"""var bucket = {{made}}; role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { bucket.ArnForObjects("*"), bucket.BucketArn } }));""", members));

    [Theory]
    [InlineData("""new Bucket(this, "B", new BucketProps { EncryptionKey = key })""")]
    [InlineData("""new Bucket(this, "B", new BucketProps { Encryption = BucketEncryption.KMS, EncryptionKey = key })""")]
    public void A_grant_names_the_bucket_and_its_key(string made) =>
        Assert.Equal("bucket B with key K; key K", Of($$"""var key = new Key(this, "K"); var bucket = {{made}}; bucket.GrantRead(role);"""));

    [Fact]
    public void The_key_that_a_bucket_makes_is_its_own() =>
        Assert.Equal(
            "key; bucket B with key",
            Of("""var bucket = new Bucket(this, "B", new BucketProps { Encryption = BucketEncryption.KMS }); bucket.GrantRead(role); role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "kms:DescribeKey" }, Resources = new[] { bucket.EncryptionKey.KeyArn } }));"""));

    [Fact]
    public void A_secret_may_have_a_key() =>
        Assert.Equal(
            "secret One with key K; secret Two; secret Three with key?",
            Of("""
                new Secret(this, "One", new SecretProps { EncryptionKey = new Key(this, "K") }).GrantRead(role);
                new Secret(this, "Two").GrantRead(role);
                Secret.FromSecretNameV2(this, "Three", "git").GrantRead(role);
                """));

    [Fact]
    public void L1_resources_count_too() =>
        Assert.Equal(
            "bucket One; bucket Two with key?; secret Three",
            Of("""
                var one = new CfnBucket(this, "One");
                var two = new CfnBucket(this, "Two", new CfnBucketProps { BucketEncryption = new CfnBucket.BucketEncryptionProperty() });
                var three = new CfnSecret(this, "Three");
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:*" }, Resources = new[] { one.AttrArn, $"arn:aws:s3:::{two.Ref}/*", three.AttrId } }));
                """));

    [Fact]
    public void What_no_statement_names_is_in_the_model_alone()
    {
        var model = Read("""new Bucket(this, "B"); new Secret(this, "S"); new Key(this, "K");""");

        Assert.Empty(model.Roles[0].Resources);
        Assert.Equal([ResourceType.Bucket, ResourceType.Secret, ResourceType.Key], model.Resources.Select(static resource => resource.Type));
    }

    private static string Of(string statements, string members = "") =>
        string.Join("; ", ModelDump.Of(Read(statements, members)).Split('\n').Where(static line => line.StartsWith("  of ", StringComparison.Ordinal)).Select(static line => line["  of ".Length..]));

    private static PolicyModel Read(string statements, string members = "") => Assert.Single(TestCode.Read(TestCode.Stack(Role + statements, members)), static model => model.Roles.Count > 0);
}
