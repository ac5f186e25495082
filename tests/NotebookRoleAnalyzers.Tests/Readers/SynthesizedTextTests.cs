using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>ARNs that the CDK puts together are, in the model, what it synthesizes.</summary>
public sealed class SynthesizedTextTests
{
    private static readonly string[] Arns =
    [
        """Arn.Format(new ArnComponents { Service = "sqs", Resource = "queue" }, this)""",
        """Arn.Format(new ArnComponents { Service = "s3", Resource = "b", ResourceName = "*", Region = "", Account = "", Partition = "aws" }, this)""",
        """Arn.Format(new ArnComponents { Service = "s3", Resource = "b", ResourceName = "*", Region = "", Account = "", Partition = "aws" })""",
        """this.FormatArn(new ArnComponents { Service = "lambda", Resource = "function", ResourceName = "f", ArnFormat = ArnFormat.COLON_RESOURCE_NAME })""",
        """FormatArn(new ArnComponents { Service = "dynamodb", Resource = "table", ResourceName = "t", ArnFormat = ArnFormat.SLASH_RESOURCE_NAME })""",
        """Stack.Of(this).FormatArn(new ArnComponents { Service = "servicecatalog", Resource = "applications", ResourceName = "a", ArnFormat = ArnFormat.SLASH_RESOURCE_SLASH_RESOURCE_NAME })""",
        """FormatArn(new ArnComponents { Service = "sqs", Resource = "q", ResourceName = null, ArnFormat = ArnFormat.NO_RESOURCE_NAME, Region = Aws.REGION, Account = null })""",
        """FormatArn(new ArnComponents { Service = "x", Resource = "y", ResourceName = "z", ArnFormat = ArnFormat.NO_RESOURCE_NAME })""",
        """$"{FormatArn(new ArnComponents { Service = "x", Resource = "y" })}/*" """,
        """bucket.ArnForObjects("a/*")""",
        """bucket.BucketArn + "/b/*" """,
        """string.Format("{0}/c/*", bucket.BucketArn)""",
        """string.Join("/", bucket.BucketArn, "d", "*")""",
        """Fn.Join("", new[] { "arn:", Aws.PARTITION, ":s3:::e/", "*" })""",
        """Fn.Join("/", new[] { bucket.BucketArn, "f" })""",
        """Token.AsString("arn:aws:s3:::g")""",
    ];

    [Fact]
    public void The_model_is_what_the_stack_synthesizes()
    {
        var source = TestCode.Stack($$"""
            var bucket = new Bucket(this, "Bucket");
            var role = new Role(this, "Role", new RoleProps { AssumedBy = new AccountPrincipal("111122223333") });
            {{string.Concat(Arns.Select(static (arn, index) => $"role.AddToPolicy(new PolicyStatement(new PolicyStatementProps {{ Sid = \"S{index}\", Actions = [\"a:S{index}\"], Resources = [{arn}] }}));\n"))}}
            """);

        Assert.Equal(TemplateStatements.Of(Synthesis.Template(source)), ModelStatements.Of(TestCode.Read(source)));
    }

    [Theory]
    [InlineData("""Fn.Sub("arn:${AWS::Partition}:s3:::${Bucket}/${!literal}/${Other.Arn}")""", "arn:{Aws.PARTITION}:s3:::{?}/${literal}/{?}")]
    [InlineData("""Fn.Sub("arn:aws:sqs:${AWS::Region}:${Account}:q", new Dictionary<string, string> { ["Account"] = Account })""", "arn:aws:sqs:{Aws.REGION}:{Account}:q")]
    [InlineData("""Fn.Sub(Account + "/${AWS::Region}")""", "{Fn.Sub}")]
    [InlineData("""Fn.Sub("${unclosed")""", "{Fn.Sub}")]
    [InlineData("""Fn.Ref("AWS::Region")""", "{Aws.REGION}")]
    [InlineData("""Fn.Ref("Other")""", "{Fn.Ref}")]
    [InlineData("""Fn.Select(0, new[] { "a" })""", "{Fn.Select}")]
    [InlineData("""Fn.GetAtt("Other", "Arn").ToString()""", "{ToString()}")]
    [InlineData("""Lazy.String(null)""", "{Lazy.String}")]
    [InlineData("""Token.AsString(Fn.GetAtt("Other", "Arn"))""", "{Token.AsString}")]
    public void What_the_deployment_decides_is_a_hole(string expression, string text) => Assert.Equal(
        $"allow identity\n  resource {text}",
        TestCode.Dump(TestCode.Stack($"new PolicyStatement(new PolicyStatementProps {{ Resources = [{expression}] }});")));
}
