using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

/// <summary>Code without the CDK's objects has the names of things in strings, which fixes use where it is clear which one is meant.</summary>
public sealed class NamesInScopeTests
{
    [Theory]
    [InlineData("string bucketName", "s3:*", "[\"arn:aws:s3:::{{bucketName}}\", \"arn:aws:s3:::{{bucketName}}/*\"]")]
    [InlineData("string logBucketName, string notebookBucketName", "s3:*", "[\"arn:aws:s3:::{{notebookBucketName}}\", \"arn:aws:s3:::{{notebookBucketName}}/*\"]")]
    [InlineData("string logBucketName, string dataBucketName", "s3:*", "[\"arn:aws:s3:::<bucket-name>\", \"arn:aws:s3:::<bucket-name>/*\"]")]
    [InlineData("string bucket", "s3:*", "[\"arn:aws:s3:::<bucket-name>\", \"arn:aws:s3:::<bucket-name>/*\"]")]
    [InlineData("string keyArn", "kms:Decrypt", "\"{{keyArn}}\"")]
    [InlineData("string gitSecretArn, string accountId", "secretsmanager:GetSecretValue", "\"{{gitSecretArn}}\"")]
    [InlineData("int secretArn", "secretsmanager:GetSecretValue", ":secret:<secret-name>-??????\"")]
    public async Task The_resource_is_what_a_string_in_scope_names(string parameters, string action, string resource)
    {
        var mended = await Mending.MendAll($$""""
            public static class Policies
            {
                public static string Grants({{parameters}}) => """{ "Statement": { "Effect": "Allow", "Action": "{{action}}", "Resource": "*" } }""";
            }
            """");

        Assert.Contains(resource, mended, StringComparison.Ordinal);
    }

    // The compiler finds the locals of a program's top-level statements in every type, where they can't be used.
    [Fact]
    public async Task Locals_of_top_level_statements_are_for_these_only()
    {
        var mended = await Mending.MendAll("""""
            const string account = "111122223333";
            const string bucketName = "notes";
            var local = """{ "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "*" } }""";

            public static class Policies
            {
                public static string Grants => """{ "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "*" } }""";

                public static string Trust(string accountId) => """{ "Statement": { "Effect": "Allow", "Principal": { "Service": "elasticmapreduce.amazonaws.com" }, "Action": "sts:AssumeRole" } }""";
            }
            """"");

        Assert.Equal(2, mended.Split("{{bucketName}}").Length - 1);
        Assert.Contains("arn:aws:s3:::<bucket-name>", mended, StringComparison.Ordinal);
        Assert.Contains("\"aws:SourceAccount\": \"{{accountId}}\"", mended, StringComparison.Ordinal);
    }
}
