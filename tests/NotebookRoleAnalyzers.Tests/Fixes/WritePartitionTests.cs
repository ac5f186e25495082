using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

/// <summary><see cref="WritePartition"/>.</summary>
public sealed class WritePartitionTests
{
    private const string Partition = """{"Fn::Join":["",["arn:",{"Ref":"AWS::Partition"},":s3:::b/*"]]}""";

    // A construct with a resource, which a stack uses.
    private static string Construct(string resource) =>
        Uses($$"""new User(this, "U").AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { {{resource}} } }));""");

    private static string Uses(string statement) => TestCode.Usings + $$"""
        public class Reader : Construct
        {
            public Reader(Construct scope, string id) : base(scope, id)
            {
                var name = "b";
                {{statement}}
            }
        }

        public class TestStack : Stack
        {
            public TestStack(Construct scope, string id) : base(scope, id)
            {
                new Reader(this, "Reader");
            }
        }
        """;

    [Theory]
    [InlineData(""" "{|NRA4026:arn:aws:|}s3:::b/*" """, """ $"arn:{Aws.PARTITION}:s3:::b/*" """)]
    [InlineData(""" @"{|NRA4026:arn:aws:|}s3:::b/*" """, """ $@"arn:{Aws.PARTITION}:s3:::b/*" """)]
    [InlineData(""" $"{|NRA4026:arn:aws:|}s3:::{name}/*" """, """ $"arn:{Aws.PARTITION}:s3:::{name}/*" """)]
    [InlineData(""" "{|NRA4026:arn:aws:|}s3:::" + name + "/*" """, """ $"arn:{Aws.PARTITION}:s3:::" + name + "/*" """)]
    [InlineData("\"\"\"{|NRA4026:arn:aws:|}s3:::b/*\"\"\"", "$\"\"\"arn:{Aws.PARTITION}:s3:::b/*\"\"\"")]
    [InlineData("$$\"\"\"{|NRA4026:arn:aws:|}s3:::{{name}}/*\"\"\"", "$$\"\"\"arn:{{Aws.PARTITION}}:s3:::{{name}}/*\"\"\"")]
    public async Task The_template_has_the_partition_of_the_deployment(string flagged, string @fixed)
    {
        await FixVerifier<WritePartition>.Verify(Construct(flagged), Construct(@fixed));

        Assert.Contains(Partition, Synthesis.Template(Construct(@fixed)).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_literal_with_braces_is_joined() => FixVerifier<WritePartition>.Verify(
        Construct(""" "{|NRA4026:arn:aws:|}s3:::b/${aws:username}/*" """),
        Construct(""" "arn:" + Aws.PARTITION + ":s3:::b/${aws:username}/*" """));

    [Fact]
    public async Task A_dictionary_of_an_L1_construct_has_it_too()
    {
        const string flagged = """new CfnManagedPolicy(this, "P", new CfnManagedPolicyProps { PolicyDocument = new Dictionary<string, object> { ["Statement"] = new[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "s3:GetObject", ["Resource"] = "{|NRA4026:arn:aws:|}s3:::b/*" } } } });""";
        var @fixed = flagged.Replace("\"{|NRA4026:arn:aws:|}", "$\"arn:{Aws.PARTITION}:", StringComparison.Ordinal);
        await FixVerifier<WritePartition>.Verify(Uses(flagged), Uses(@fixed));

        Assert.Contains(Partition, Synthesis.Template(Uses(@fixed)).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public Task The_namespace_is_imported_where_it_is_lacking() => FixVerifier<WritePartition>.Verify(
        """
        using Amazon.CDK.AWS.IAM;

        public class Reader : Constructs.Construct
        {
            public Reader(Constructs.Construct scope, string id) : base(scope, id) => new PolicyStatement(new PolicyStatementProps { Resources = new[] { "{|NRA4026:arn:aws:|}s3:::b" } });
        }
        """,
        """
        using Amazon.CDK;
        using Amazon.CDK.AWS.IAM;

        public class Reader : Constructs.Construct
        {
            public Reader(Constructs.Construct scope, string id) : base(scope, id) => new PolicyStatement(new PolicyStatementProps { Resources = new[] { $"arn:{Aws.PARTITION}:s3:::b" } });
        }
        """);
}
