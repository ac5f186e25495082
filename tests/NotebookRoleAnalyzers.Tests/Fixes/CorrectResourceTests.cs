using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

/// <summary><see cref="CorrectAction"/>, <see cref="CorrectArn"/>, <see cref="AddFittingResource"/> and <see cref="AllowOnAnyResource"/>.</summary>
public sealed class CorrectResourceTests
{
    private const string Setup = """
                var bucket = new Bucket(this, "B");
                var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });

        """;

    private static string Added(string actions, string resources) =>
        TestCode.Stack(Setup + $$"""        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { {{actions}} }, Resources = new[] { {{resources}} } }));""");

    [Fact]
    public async Task An_operation_becomes_what_permits_it()
    {
        var @fixed = Added("\"kms:ReEncryptFrom\", \"kms:ReEncryptTo\"", "\"arn:aws:kms:us-east-1:111122223333:key/k\"");
        await FixVerifier<CorrectAction>.Verify(Added("{|NRA4011:\"kms:ReEncrypt\"|}", "\"arn:aws:kms:us-east-1:111122223333:key/k\""), @fixed);

        Assert.Contains("Allow: Action kms:ReEncryptFrom; Action kms:ReEncryptTo; Resource arn:aws:kms:us-east-1:111122223333:key/k", TemplateStatements.Of(Synthesis.Template(@fixed)));
    }

    [Theory]
    [InlineData("\"arn:aws:s3:us-east-1:111122223333:notes/*\"", "\"arn:aws:s3:::notes/*\"", "arn:aws:s3:::notes/*")]
    [InlineData("\"s3://notes/*\"", "\"arn:aws:s3:::notes/*\"", "arn:aws:s3:::notes/*")]
    [InlineData("$\"arn:aws:S3:::{id}/*\"", "$\"arn:aws:s3:::{id}/*\"", "arn:aws:s3:::Stack0/*")]
    public async Task An_ARN_is_corrected(string flagged, string corrected, string resource)
    {
        var @fixed = Added("\"s3:GetObject\"", corrected);
        await FixVerifier<CorrectArn>.Verify(Added("\"s3:GetObject\"", "{|NRA4013:" + flagged + "|}"), @fixed);

        Assert.Contains($"Allow: Action s3:GetObject; Resource {resource}", TemplateStatements.Of(Synthesis.Template(@fixed)));
    }

    [Theory]
    [InlineData("s3:GetObject", "\"arn:aws:s3:::notes\"", "\"arn:aws:s3:::notes\", \"arn:aws:s3:::notes/*\"")]
    [InlineData("s3:ListBucket", "\"arn:aws:s3:::notes/a/*\", \"arn:aws:s3:::notes/b/*\"", "\"arn:aws:s3:::notes/a/*\", \"arn:aws:s3:::notes\", \"arn:aws:s3:::notes/b/*\"")]
    [InlineData("s3:GetObject", "bucket.BucketArn", "bucket.BucketArn, bucket.ArnForObjects(\"*\")")]
    [InlineData("s3:ListBucket", "bucket.ArnForObjects(\"*\")", "bucket.ArnForObjects(\"*\"), bucket.BucketArn")]
    [InlineData("s3:GetObject", "$\"arn:aws:s3:::{bucket.BucketName}\"", "$\"arn:aws:s3:::{bucket.BucketName}\", $\"arn:aws:s3:::{bucket.BucketName}/*\"")]
    public async Task The_ARN_that_fits_is_added(string action, string resources, string fitting)
    {
        var @fixed = Added($"\"{action}\"", fitting);
        await FixVerifier<AddFittingResource>.Verify(Added("{|NRA4014:\"" + action + "\"|}", resources), @fixed);

        Assert.Contains(TemplateStatements.Of(Synthesis.Template(@fixed)), statement => statement.StartsWith($"Allow: Action {action}; Resource ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_JSON_one_ARN_becomes_a_list()
    {
        const string flagged = """"var json = """{"Statement":[{"Effect":"Deny","Action":[{|NRA4014:"s3:GetObject"|}, "s3:PutObject"],"Resource":"arn:aws:s3:::notes"}]}""";"""";
        const string @fixed = """"var json = """{"Statement":[{"Effect":"Deny","Action":["s3:GetObject", "s3:PutObject"],"Resource":["arn:aws:s3:::notes", "arn:aws:s3:::notes/*"]}]}""";"""";
        await FixVerifier<AddFittingResource>.Verify(TestCode.Stack(flagged), TestCode.Stack(@fixed));

        Assert.Equal(["Deny: Action s3:GetObject; Action s3:PutObject; Resource arn:aws:s3:::notes; Resource arn:aws:s3:::notes/*"], TemplateStatements.Of(Execution.Json(@fixed)));
    }

    [Fact]
    public async Task What_takes_any_resource_only_gets_it_in_place()
    {
        var @fixed = Added("\"s3:ListAllMyBuckets\"", "\"*\"");
        await FixVerifier<AllowOnAnyResource>.Verify(Added("{|NRA4015:\"s3:ListAllMyBuckets\"|}", "\"arn:aws:s3:::notes\", bucket.BucketArn"), @fixed);

        Assert.Contains("Allow: Action s3:ListAllMyBuckets; Resource *", TemplateStatements.Of(Synthesis.Template(@fixed)));
    }

    [Fact]
    public async Task Beside_others_it_moves_to_a_statement_of_its_own()
    {
        const string flagged = """"var json = """{"Statement":[{"Effect":"Allow","Action":["s3:ListBucket",{|NRA4015:"s3:ListAllMyBuckets"|},"ec2:DescribeVpcs"],"Resource":"arn:aws:s3:::notes"}]}""";"""";
        const string @fixed = """"var json = """{"Statement":[{"Effect":"Allow","Action":["s3:ListBucket"],"Resource":"arn:aws:s3:::notes"},{"Effect":"Allow","Action":["s3:ListAllMyBuckets","ec2:DescribeVpcs"],"Resource":["*"]}]}""";"""";
        await FixVerifier<AllowOnAnyResource>.Verify(TestCode.Stack(flagged), TestCode.Stack(@fixed));

        Assert.Equal(["Allow: Action ec2:DescribeVpcs; Action s3:ListAllMyBuckets; Resource *", "Allow: Action s3:ListBucket; Resource arn:aws:s3:::notes"], TemplateStatements.Of(Execution.Json(@fixed)).Order(StringComparer.Ordinal));
    }
}
