using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

/// <summary>What a policy has from elsewhere in its file is mended where it lives, if nothing else uses it.</summary>
public sealed class ElsewhereTests
{
    private const string Allow = """new PolicyStatement(new PolicyStatementProps { Actions = All, Resources = new[] { "arn:aws:s3:::a" } });""";

    public static TheoryData<string, string, string> Mended => new()
    {
        { "a list in a field", Allow, """private static readonly string[] All = { "s3:*" };""" },
        { "a list in a property", Allow, """private static string[] All { get; } = new[] { "s3:*" };""" },
        { "a list that a property gives", Allow, """private static string[] All => new[] { "s3:*" };""" },
        { "a list that is named elsewhere", Allow, """private static readonly string[] All = { "s3:*" }; private string Name() => nameof(All);""" },
        { "a helper", """PolicyStatement s = Make("s3:*");""", """private static PolicyStatement Make(params string[] actions) => new PolicyStatement(new PolicyStatementProps { Actions = actions, Resources = new[] { "*" } });""" },
        { "the SDK's actions", """new Amazon.Auth.AccessControlPolicy.Statement(Amazon.Auth.AccessControlPolicy.Statement.StatementEffect.Allow) { Actions = All, Resources = { new Amazon.Auth.AccessControlPolicy.Resource("a") } };""", """private static readonly Amazon.Auth.AccessControlPolicy.ActionIdentifier[] All = { new("s3:*") };""" },
        { "JSON in a constant", """Send(Json);""", """private const string Json = @"{""Statement"":{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""arn:aws:s3:::a""}}"; private static void Send(string json) { }""" },
        { "a part of JSON in a field", """var json = $"{{\"Statement\":{{\"Effect\":\"Allow\",\"Action\":{All},\"Resource\":\"arn:aws:s3:::a\"}}}}";""", """private static readonly string All = "\"s3:*\"";""" },
    };

    [Theory]
    [MemberData(nameof(Mended))]
    public async Task What_lives_elsewhere_is_mended_there(string name, string statements, string members)
    {
        Assert.NotEmpty(name);
        var mended = await Mending.MendAll(TestCode.Stack(statements, members));

        TestCode.AssertCompiles(TestCode.Compile(mended));
        Assert.Contains("s3:GetEncryptionConfiguration", mended, StringComparison.Ordinal);
        Assert.DoesNotContain("s3:*", mended, StringComparison.Ordinal);
        Assert.DoesNotContain(await TestCode.Findings(mended), static finding => !finding.StartsWith("NRA4523", StringComparison.Ordinal));
    }

    public static TheoryData<string, string, string, string> Brought => new()
    {
        { "NRA1014", "emr.amazonaws.com", """ "Principal":{"Service":"{{name}}"},"Action":"sts:AssumeRole" }""", "elasticmapreduce.amazonaws.com" },
        { "NRA4010", "emr:ListSteps", """ "Action":["s3:GetObject","{{name}}"],"Resource":"*" }""", "elasticmapreduce:ListSteps" },
        { "NRA4011", "s3:GetObjct", """ "Action":"{{name}}","Resource":"arn:aws:s3:::b/*" }""", "s3:GetObject" },
        { "NRA2001", "s3:*", """ "Action":["s3:PutObject","s3:GetObject","s3:DeleteObject","s3:ListBucket","{{name}}"],"Resource":"arn:aws:s3:::b/*" }""", "s3:GetEncryptionConfiguration" },
        { "NRA4016", "StringEqual", """ "Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*","Condition":{"{{name}}":{"aws:PrincipalTag/team":"a"} } }""", "StringEquals" },
        { "NRA4004", "allow", """ "Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*" }""", "Allow" },
    };

    [Theory]
    [MemberData(nameof(Brought))]
    public async Task What_a_variable_brings_to_JSON_is_replaced_there_and_kept_in_the_variable(string id, string wrong, string elements, string right)
    {
        var effect = id == "NRA4004" ? "{{name}}" : "Allow";
        var source = TestCode.Stack($$""""""
                    const string name = "{{wrong}}";
                    System.Console.WriteLine(name);
                    var json = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"{{effect}}",{{elements}}]}""";
            """""");
        var mended = await Mending.MendFirst(source, id);

        TestCode.AssertCompiles(TestCode.Compile(mended));
        Assert.Equal(source.Replace("{{name}}", right, StringComparison.Ordinal), mended);
    }

    [Fact]
    public async Task Text_that_is_put_together_of_literals_and_a_variable_is_a_variant() => Assert.StartsWith(
        "NRA2501",
        Assert.Single(await TestCode.Findings(TestCode.Stack("""var all = "s3:*"; var json = "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"" + all + "\",\"Resource\":\"arn:aws:s3:::a\"}}";"""))),
        StringComparison.Ordinal);

    public static TheoryData<string, string, string> Shared => new()
    {
        { "a list that other code uses", Allow, """private static readonly string[] All = { "s3:*" }; private string Names() => string.Join(", ", All);""" },
        { "a list that another method gives to a statement", Allow, """private static readonly string[] All = { "s3:*" }; private void More() => new PolicyStatement(new PolicyStatementProps { Effect = Effect.DENY, Actions = All, Resources = new[] { "*" } });""" },
        { "a helper that other code calls", """PolicyStatement s = Make("s3:*");""", """private static PolicyStatement Make(params string[] actions) => new PolicyStatement(new PolicyStatementProps { Actions = actions, Resources = new[] { "*" } }); private void More() => Make("ec2:DescribeVpcs");""" },
        { "a part of JSON that other code uses", """var json = $"{{\"Statement\":{{\"Effect\":\"Allow\",\"Action\":{All},\"Resource\":\"arn:aws:s3:::a\"}}}}";""", """private static readonly string All = "\"s3:*\""; private string Names() => All + "";""" },
        { "a part of JSON in a constant", """var json = $"{{\"Statement\":{{\"Effect\":\"Allow\",\"Action\":{All},\"Resource\":\"arn:aws:s3:::a\"}}}}";""", """private const string All = "\"s3:*\"";""" },
    };

    [Theory]
    [MemberData(nameof(Shared))]
    public async Task What_other_code_uses_too_is_a_variant(string name, string statements, string members)
    {
        Assert.NotEmpty(name);
        Assert.StartsWith("NRA2501", Assert.Single(await TestCode.Findings(TestCode.Stack(statements, members))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Allow, """public static readonly string[] All = { "s3:*" };""")]
    [InlineData("""var json = "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":" + All + ",\"Resource\":\"arn:aws:s3:::a\"}}";""", """public const string All = "\"s3:*\"";""")]
    [InlineData("""var json = "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":" + All + ",\"Resource\":\"arn:aws:s3:::a\"}}";""", """public static readonly string All = "\"s3:*\"";""")]
    public async Task What_lives_in_another_file_is_a_variant(string statements, string member)
    {
        var compilation = TestCode.Compile([TestCode.Stack(statements).Replace("All,", "Elsewhere.All,", StringComparison.Ordinal).Replace("All +", "Elsewhere.All +", StringComparison.Ordinal), $"public static class Elsewhere {{ {member} }}"]);
        TestCode.AssertCompiles(compilation);

        Assert.Equal("NRA2501", Assert.Single(await TestCode.Analyze(compilation)).Id);
    }
}
