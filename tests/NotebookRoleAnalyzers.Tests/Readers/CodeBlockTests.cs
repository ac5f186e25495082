using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>Policies are found wherever C# has code, and reported once.</summary>
public sealed class CodeBlockTests
{
    private const string Literal = """@"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""*""}]}" """;

    public static TheoryData<string, string> Members => new()
    {
        { "constant", $"private const string Policy = {Literal};" },
        { "field", $"private static readonly string Policy = {Literal};" },
        { "one of several fields", $"private string z, a = null, policy = {Literal}, b = null;" },
        { "property", $"public string Policy => {Literal};" },
        { "property with an initializer", $"public string Policy {{ get; }} = {Literal};" },
        { "accessor", $"public string Policy {{ get {{ return {Literal}; }} }}" },
        { "indexer", $"public string this[int i] {{ get => {Literal}; set {{ }} }}" },
        { "method", $"public string Policy() {{ return {Literal}; }}" },
        { "method with an expression", $"public string Policy() => {Literal};" },
        { "argument of a base constructor", $"private Mine() : this({Literal}) {{ }} private Mine(string policy) {{ }}" },
        { "lambda in a field", $"private System.Func<string> policy = () => {Literal};" },
        { "local function", $"private void M() {{ string Policy() => {Literal}; }}" },
        { "local function that is called twice", $"private void M() {{ string Policy() => {Literal}; Policy(); Policy(); }}" },
        { "iterator", $"private IEnumerable<string> Policies() {{ yield return {Literal}; }}" },
        { "async method", $"private async System.Threading.Tasks.Task<string> Policy() {{ await System.Threading.Tasks.Task.Yield(); return {Literal}; }}" },
        { "event accessor", $"public event System.Action E {{ add {{ var p = {Literal}; }} remove {{ }} }}" },
        { "operator", $"public static string operator +(Mine m, int i) => {Literal};" },
        { "destructor", $"~Mine() {{ var p = {Literal}; }}" },
        { "tuple", $"private void M() {{ var (a, b) = ({Literal}, 1); }}" },
        { "array", $"private string[] policies = {{ {Literal} }};" },
        { "argument", $"private void M() {{ System.Console.WriteLine({Literal}); }}" },
        { "conditional", $"private string M(bool b) => b ? {Literal} : null;" },
        { "switch arm", $"private string M(int i) => i switch {{ 1 => {Literal}, _ => null }};" },
        { "local with a using", $"private void M() {{ using var s = new System.IO.StringReader({Literal}); }}" },
        { "default of a record's property", $"private record R {{ public string Policy {{ get; init; }} = {Literal}; }}" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public async Task Every_member_is_read(string name, string member)
    {
        Assert.NotEmpty(name);
        Assert.Equal(["NRA2001 \"\"s3:*\"\""], await TestCode.Findings(TestCode.Usings + $"public class Mine {{ {member} }}"));
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task Every_member_is_mended(string name, string member)
    {
        Assert.NotEmpty(name);
        var mended = await Mending.MendAll(TestCode.Usings + $"public class Mine {{ {member} }}");

        Assert.Equal(["NRA4523 <bucket-name>", "NRA4523 <bucket-name>"], await TestCode.Findings(mended));
    }

    [Theory]
    [InlineData("[Obsolete] public class Mine { void M() { var policy = LITERAL; } }")]
    [InlineData("[Obsolete] public struct Mine { private const string Policy = LITERAL; }")]
    [InlineData("[Obsolete] public class Mine { private class Inner { private readonly string _policy = LITERAL; } }")]
    [InlineData("[Obsolete] public class Mine { public static string M() => Inner.Policy; private static class Inner { public static string Policy => LITERAL; } }")]
    [InlineData("public class Mine { [Obsolete] public string Policy { get { return LITERAL; } } }")]
    [InlineData("public class Mine { [Obsolete] public string Policy => LITERAL; }")]
    [InlineData("public class Mine { [Obsolete] public string Policy { get; } = LITERAL; }")]
    [InlineData("public class Mine { [Obsolete] public string this[int index] => LITERAL; }")]
    [InlineData("public class Mine { [Obsolete] public event System.Action Made { add { var policy = LITERAL; } remove { } } }")]
    [InlineData("public class Mine { [Obsolete] private const string Policy = LITERAL; }")]
    [InlineData("public class Mine { [Obsolete] void M() { var policy = LITERAL; } }")]
    [InlineData("public class Mine(Construct scope, string id) : Stack(scope, id + \"-stack\") { private readonly string _policy = LITERAL; }")]
    [InlineData("public class Mine(string id) { public string Id => id; private readonly string _policy = LITERAL; void M() { } }")]
    [InlineData("[assembly: CLSCompliant(false)]\nvar policy = LITERAL;")]
    public async Task Code_that_comes_in_several_blocks_is_reported_once(string code)
    {
        var compilation = TestCode.Compile(TestCode.Usings + code.Replace("LITERAL", Literal, StringComparison.Ordinal));
        compilation = code.StartsWith("[assembly", StringComparison.Ordinal) ? compilation.WithOptions(new Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions(Microsoft.CodeAnalysis.OutputKind.ConsoleApplication)) : compilation;
        TestCode.AssertCompiles(compilation);

        Assert.Equal(["NRA2001"], (await TestCode.Analyze(compilation)).Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task Top_level_statements_are_read()
    {
        var compilation = TestCode.Compile(TestCode.Usings + "var app = new App(); var policy = " + Literal + ";").WithOptions(new Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions(Microsoft.CodeAnalysis.OutputKind.ConsoleApplication));
        TestCode.AssertCompiles(compilation);

        Assert.Equal(["NRA2001"], (await TestCode.Analyze(compilation)).Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task A_helper_is_judged_with_what_it_is_given_where_that_is_written() => Assert.Equal(
        ["NRA2001 \"s3:*\"", "NRA2001 \"S3:*\""],
        await TestCode.Findings(TestCode.Stack(
            """
            var role = new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com") });
            role.AddToPolicy(Allow("s3:*"));
            role.AddToPolicy(All());
            """,
            """
            private static PolicyStatement Allow(params string[] actions) => new PolicyStatement(new PolicyStatementProps { Actions = actions, Resources = new[] { "r" } });
            private static PolicyStatement All() => new PolicyStatement(new PolicyStatementProps { Actions = new[] { "S3:*" }, Resources = new[] { "r" } });
            """)));
}
