using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>The role of a Lambda function as its attribute describes it.</summary>
public sealed class LambdaReaderTests
{
    private const string Usings = "using Amazon.Lambda.Annotations;\n";

    private const string Trust = """
          trust
            allow trust
              service ?lambda.amazonaws.com
              principal ...
              action ?sts:AssumeRole
              action ...
              when ...
            ...
        """;

    public static TheoryData<string, string> Attributes => new()
    {
        { """[LambdaFunction(Policies = "AWSLambdaBasicExecutionRole, @MyPolicy,arn:aws:iam::aws:policy/AmazonS3FullAccess ")]""", "AWSLambdaBasicExecutionRole|{?}|arn:aws:iam::aws:policy/AmazonS3FullAccess" },
        { """[LambdaFunction(Timeout = 30, Policies = @"AdministratorAccess")]""", "AdministratorAccess" },
        { """[LambdaFunction(Policies = Both)]""", "One|Two" },
        { """[LambdaFunction(Policies = "Zero," + Both)]""", "Zero|One|Two" },
        { """[LambdaFunction(Policies = "One,, ,Two,")]""", "One|Two" },
        { """[LambdaFunctionAttribute(Policies = "One", Role = null)]""", "One" },
        { """[Amazon.Lambda.Annotations.LambdaFunction(Policies = "One", Role = "")]""", "One" },
        { """[System.Obsolete, LambdaFunction(Policies = "One")]""", "One" },
    };

    [Theory]
    [MemberData(nameof(Attributes))]
    public void A_functions_role_has_the_policies_of_its_attribute_and_maybe_more(string attribute, string policies)
    {
        var managed = string.Concat(policies.Split('|').Select(static policy => $"  managed {policy}\n"));
        Assert.Equal($"role Handle\n{Trust}\n{managed}  managed ...\n  ...", Dump(attribute));
    }

    [Theory]
    [InlineData("""[LambdaFunction]""")]
    [InlineData("""[LambdaFunction(Timeout = 30)]""")]
    [InlineData("""[LambdaFunction(Role = "@MyRole")]""")]
    [InlineData("""[LambdaFunction(Role = "@MyRole", Policies = "One")]""")]
    [InlineData("""[LambdaFunction(Policies = "")]""")]
    [InlineData("""[LambdaFunction(Policies = null)]""")]
    public void A_function_without_policies_says_nothing_of_a_role(string attribute) => Assert.Equal("", Dump(attribute));

    [Fact]
    public void An_attribute_of_that_name_elsewhere_is_none() => Assert.Equal("", TestCode.Dump("""
        namespace Mine
        {
            class LambdaFunctionAttribute : System.Attribute { public string Policies { get; set; } }
            class C { [LambdaFunction(Policies = "One")] void Handle() { } }
        }
        """));

    [Fact]
    public void The_code_of_a_function_is_read_as_well()
    {
        var body = """var p = @"{""Statement"":{""Effect"":""Allow"",""Action"":""s3:*""}}"; """;
        Assert.EndsWith("allow identity\n    action s3:*", TestCode.Dump(Usings + $$"""class C { [LambdaFunction(Policies = "One")] void Handle() { {{body}} } }"""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_is_underlined_in_the_attribute()
    {
        var source = Usings + """class C { [LambdaFunction(Policies = "One, Two")] void Handle() { } }""";
        var role = Assert.Single(TestCode.Read(source).SelectMany(static model => model.Roles));

        Assert.Equal(["One", "Two"], role.ManagedPolicies.Items.Select(policy => source.Substring(policy.Site.Span.Start, policy.Site.Span.Length)));
        Assert.Equal("Handle", source.Substring(role.Id.SpanOf(0, role.Id.Length).Start, 6));
    }

    private static string Dump(string attribute) => TestCode.Dump(Usings + $$"""class C { const string Both = "One,Two"; {{attribute}} void Handle() { } }""");
}
