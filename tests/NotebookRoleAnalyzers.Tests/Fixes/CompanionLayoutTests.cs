using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

/// <summary>Where the fixes of notebook roles write, and what they call the bucket, key or secret there. What they write is proved by <see cref="NotebookRoleFixTests"/>.</summary>
public sealed class CompanionLayoutTests
{
    private const string Props = """new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com").WithConditions(guard), ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName("service-role/AmazonElasticMapReduceEditorsRole") } }""";

    private const string Guard = """        var guard = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account }, ["ArnLike"] = new Dictionary<string, object> { ["aws:SourceArn"] = $"arn:aws:elasticmapreduce:{Region}:{Account}:*" } };""" + "\n";

    private const string Storage = """Actions = new[] { "s3:PutObject", "s3:GetObject", "s3:GetEncryptionConfiguration", "s3:ListBucket", "s3:DeleteObject" }""";

    [Fact]
    public Task The_policy_is_attached_behind_the_last_word_on_the_role() => Verify<OpenNetworkChannel>(
        """
                var role = new Role(this, {|NRA3001:"NotebookRole"|}, new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com").WithConditions(guard) });
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { {STORAGE}, Resources = new[] { "arn:aws:s3:::notes", "arn:aws:s3:::notes/*" } })); // The files.
                var other = new Bucket(this, "Other");
        """,
        """
                var role = new Role(this, "NotebookRole", new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com").WithConditions(guard) });
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { {STORAGE}, Resources = new[] { "arn:aws:s3:::notes", "arn:aws:s3:::notes/*" } }));
                role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName("service-role/AmazonElasticMapReduceEditorsRole")); // The files.
                var other = new Bucket(this, "Other");
        """);

    [Fact]
    public Task The_policy_is_attached_in_the_list_that_is_there() => Verify<OpenNetworkChannel>(
        """
                var role = new Role(this, {|NRA3001:"NotebookRole"|}, new RoleProps
                {
                    AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com").WithConditions(guard),
                    ManagedPolicies =
                    [
                        ManagedPolicy.FromAwsManagedPolicyName("AmazonSSMManagedInstanceCore"),
                    ],
                });
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { {STORAGE}, Resources = new[] { "arn:aws:s3:::notes", "arn:aws:s3:::notes/*" } }));
        """,
        """
                var role = new Role(this, "NotebookRole", new RoleProps
                {
                    AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com").WithConditions(guard),
                    ManagedPolicies =
                    [
                        ManagedPolicy.FromAwsManagedPolicyName("AmazonSSMManagedInstanceCore"),
                        ManagedPolicy.FromAwsManagedPolicyName("service-role/AmazonElasticMapReduceEditorsRole"),
                    ],
                });
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { {STORAGE}, Resources = new[] { "arn:aws:s3:::notes", "arn:aws:s3:::notes/*" } }));
        """);

    [Fact]
    public Task The_second_action_adds_what_is_missing() => Verify<OpenNetworkChannel>(
        $$"""
                var role = new Role(this, {|NRA3001:"NotebookRole"|}, new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com").WithConditions(guard) });
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { {STORAGE}, Resources = new[] { "arn:aws:s3:::notes", "arn:aws:s3:::notes/*" } }));
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { {|NRA2003:"ec2:*"|}, "elasticmapreduce:Describe*" }, Resources = new[] { "*" } }));
        """,
        """
                var role = new Role(this, "NotebookRole", new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com").WithConditions(guard) });
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { {STORAGE}, Resources = new[] { "arn:aws:s3:::notes", "arn:aws:s3:::notes/*" } }));
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { {|NRA2003:"ec2:*"|}, "elasticmapreduce:Describe*" }, Resources = new[] { "*" } }));
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                {
                    Actions = new[] { "elasticmapreduce:ListInstances", "elasticmapreduce:ListSteps" },
                    Resources = new[] { "*" }
                }));
        """,
        "OpenNetworkChannelByStatement");

    [Theory]
    [InlineData("var bucket = new Bucket(this, \"B\");", "bucket.GrantReadWrite(role);", "bucket.BucketArn")]
    [InlineData("var bucket = Bucket.FromBucketName(this, \"B\", \"notes\");", "bucket.GrantReadWrite(role);", "bucket.BucketArn")]
    [InlineData("", "given.Notes.GrantReadWrite(role);", "given.Notes.BucketArn")]
    [InlineData("", "Kept.GrantReadWrite(role);", "Kept.BucketArn")]
    [InlineData("", "role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { \"s3:*Object\", \"s3:ListBucket\" }, Resources = new[] { \"arn:aws:s3:::notes\", \"arn:aws:s3:::notes/*\" }, Conditions = guard }));", "$\"arn:{Aws.PARTITION}:s3:::notes\"")]
    [InlineData("", "Bucket.FromBucketName(this, \"B\", \"notes\").GrantReadWrite(role);", "$\"arn:{Aws.PARTITION}:s3:::{|NRA4523:<bucket-name>|}\"")]
    public Task The_bucket_is_called_what_it_is_called_there(string before, string grant, string arn) => Verify<CompleteNotebookStorage>(
        $$"""
                {{before}}
                Given given = null;
                var role = new Role(this, {|NRA3004:"NotebookRole"|}, {{Props}});
                {{grant}}
        """,
        $$"""
                {{before}}
                Given given = null;
                var role = new Role(this, "NotebookRole", {{Props}});
                {{grant}}
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                {
                    Actions = new[] { "s3:GetEncryptionConfiguration" },
                    Resources = new[] { {{arn}} }
                }));
        """);

    [Fact]
    public Task A_bucket_that_is_made_later_is_waited_for() => Verify<CompleteNotebookStorage>(
        $$"""
                IRole role = new Role(this, {|NRA3004:"NotebookRole"|}, {{Props}});

                var notes = new Bucket(this, "B");
                new CfnOutput(this, "O", new CfnOutputProps { Value = notes.BucketName });
        """,
        $$"""
                IRole role = new Role(this, "NotebookRole", {{Props}});

                var notes = new Bucket(this, "B");
                role.AddToPrincipalPolicy(new PolicyStatement(new PolicyStatementProps
                {
                    {STORAGE},
                    Resources = new[] { notes.BucketArn, notes.ArnForObjects("*") }
                }));
                new CfnOutput(this, "O", new CfnOutputProps { Value = notes.BucketName });
        """);

    [Theory]
    [InlineData("var key = new Key(this, \"K\");", "EncryptionKey = key", "key.KeyArn")]
    [InlineData("", "Encryption = BucketEncryption.KMS", "bucket.EncryptionKey.KeyArn")]
    public Task The_key_is_the_buckets(string before, string property, string arn) => Verify<AllowKeyUse>(
        $$"""
                {{before}}
                var bucket = new Bucket(this, "B", new BucketProps { {{property}} });
                var role = new Role(this, {|NRA3005:"NotebookRole"|}, {{Props}});
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { {STORAGE}, Resources = new[] { bucket.BucketArn, bucket.ArnForObjects("*") } }));
        """,
        $$"""
                {{before}}
                var bucket = new Bucket(this, "B", new BucketProps { {{property}} });
                var role = new Role(this, "NotebookRole", {{Props}});
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { {STORAGE}, Resources = new[] { bucket.BucketArn, bucket.ArnForObjects("*") } }));
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                {
                    Actions = new[] { "kms:Decrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo", "kms:DescribeKey" },
                    Resources = new[] { {{arn}} }
                }));
        """);

    [Fact]
    public Task The_secret_is_the_one_for_git() => Verify<AllowGitSecret>(
        $$"""
                var database = new Secret(this, "Database");
                var token = new Secret(this, "GitToken");
                var role = new Role(this, {|NRA3006:"NotebookRole"|}, {{Props}});
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { {STORAGE}, Resources = new[] { "arn:aws:s3:::notes", "arn:aws:s3:::notes/*" } }));
        """,
        $$"""
                var database = new Secret(this, "Database");
                var token = new Secret(this, "GitToken");
                var role = new Role(this, "NotebookRole", {{Props}});
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { {STORAGE}, Resources = new[] { "arn:aws:s3:::notes", "arn:aws:s3:::notes/*" } }));
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                {
                    Actions = new[] { "secretsmanager:GetSecretValue" },
                    Resources = new[] { token.SecretArn }
                }));
        """);

    private static Task Verify<TFix>(string flagged, string @fixed, string? key = null)
        where TFix : PolicyFix, new() => FixVerifier<TFix>.Verify(Stack(flagged), Stack(@fixed), key);

    private static string Stack(string statements) =>
        TestCode.Stack(Guard + statements.Replace("{STORAGE}", Storage, StringComparison.Ordinal), statements.Contains("Kept", StringComparison.Ordinal) ? "private IBucket Kept { get; }" : "") + "public sealed class Given { public IBucket Notes { get; set; } }\n";
}
