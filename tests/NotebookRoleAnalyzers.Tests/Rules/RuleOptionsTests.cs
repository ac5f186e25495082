using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules;

public sealed class RuleOptionsTests
{
    // What shows it to run notebooks is the setting alone.
    private const string Role = """
                var bucket = new Bucket(this, "Files");
                var role = new Role(this, {|NRA3001:"Jupyter"|}, new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com").WithConditions(new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Aws.ACCOUNT_ID }, ["ArnLike"] = new Dictionary<string, object> { ["aws:SourceArn"] = $"arn:aws:elasticmapreduce:{Region}:{Account}:*" } }) });
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:PutObject", "s3:GetObject", "s3:GetEncryptionConfiguration", "s3:ListBucket", "s3:DeleteObject" }, Resources = new[] { bucket.BucketArn, bucket.ArnForObjects("*") } }));

        """;

    private const string Added = "role.AddToPolicy(";

    [Fact]
    public void Settings_are_read_as_they_are_meant()
    {
        var options = RuleOptions.Of(new Settings("", "notebook_role.roles = A , b,\nnotebook_role.git_repositories = TRUE\nnotebook_role.encrypted_buckets = false").GlobalOptions);

        Assert.Equal(["A", "b"], options.Roles);
        Assert.Equal((true, false), (options.GitRepositories, options.EncryptedBuckets));
    }

    [Fact]
    public void Nothing_set_or_readable_means_that_the_code_shows_it()
    {
        var options = RuleOptions.Of(new Settings("", "notebook_role.roles = *\nnotebook_role.git_repositories = auto\nnotebook_role.encrypted_buckets = maybe").GlobalOptions);

        Assert.Empty(options.Roles);
        Assert.Equal((null, null), (options.GitRepositories, options.EncryptedBuckets));
    }

    [Fact]
    public void A_property_counts_where_no_setting_does()
    {
        var options = RuleOptions.Of(new Settings("", "build_property.NotebookRoleRoles = a\nbuild_property.NotebookRoleGitRepositories = true\nnotebook_role.git_repositories = false").GlobalOptions);

        Assert.Equal(["a"], options.Roles);
        Assert.False(options.GitRepositories);
    }

    [Fact]
    public async Task A_role_that_is_listed_runs_notebooks()
    {
        var compilation = TestCode.Compile(TestCode.Stack(Markup.Without(Role)));

        Assert.Empty(await TestCode.Analyze(compilation));
        Assert.Equal(["NRA3001"], (await TestCode.Analyze(compilation, new Settings("[*.cs]\nnotebook_role.roles = JUPYTER"))).Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public Task A_fix_has_the_settings_of_its_document() => FixVerifier<OpenNetworkChannel>.VerifyUnder(
        "root = true\n[*.cs]\nnotebook_role.roles = jupyter\n",
        TestCode.Stack(Role),
        TestCode.Stack(Markup.Without(Role).Replace(Added, """role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName("service-role/AmazonElasticMapReduceEditorsRole"));""" + "\n        " + Added, StringComparison.Ordinal)));
}
