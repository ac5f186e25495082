using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Robustness;

public sealed class LookAlikeTests
{
    private const string Types = """
        public enum Effect { ALLOW, DENY }
        public class PolicyStatementProps { public Effect? Effect { get; set; } public string[] Actions { get; set; } public string[] Resources { get; set; } public object[] Principals { get; set; } }
        public class PolicyStatement { public PolicyStatement(PolicyStatementProps props = null) { } public Effect Effect { get; set; } public void AddActions(params string[] actions) { } public void AddAllResources() { } }
        public class ServicePrincipal { public ServicePrincipal(string service, object opts = null) { } }
        public class RoleProps { public object AssumedBy { get; set; } }
        public class Role { public Role(object scope, string id, RoleProps props) { } public void AddToPolicy(PolicyStatement statement) { } public Role AssumeRolePolicy => this; public void AddStatements(PolicyStatement statement) { } }
        public class PolicyDocument { public PolicyStatement[] Statements { get; set; } }
        """;

    private const string Use = """
        public class Use
        {
            public Use()
            {
                var role = new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com") });
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:*" }, Resources = new[] { "*", "arn:aws:s3:::<bucket-name>" } }));
                var statement = new PolicyStatement { Effect = Effect.ALLOW };
                statement.AddActions("secretsmanager:GetSecretValue");
                statement.AddAllResources();
                role.AssumeRolePolicy.AddStatements(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "sts:AssumeRole" }, Principals = new[] { new ServicePrincipal("rds.amazonaws.com") } }));
            }
        }
        """;

    private const string Json = """"class Texts { string A = """{ "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "*" } }"""; }"""";

    [Theory]
    [InlineData("namespace Mine { " + Types + Use + " }")]
    [InlineData("namespace Amazon.CDK.AWS.IAM { " + Types + " } namespace Mine { using Amazon.CDK.AWS.IAM; " + Use + " }")]
    [InlineData("using Amazon.CDK.AWS.IAM; namespace Mine { " + Types + Use + " }")]
    [InlineData("using Amazon.CDK.AWS.IAM; namespace Mine { using PolicyStatement = Mine.Own.PolicyStatement; using PolicyStatementProps = Mine.Own.PolicyStatementProps; using Role = Mine.Own.Role; using RoleProps = Mine.Own.RoleProps; using ServicePrincipal = Mine.Own.ServicePrincipal; using Effect = Mine.Own.Effect; " + Use + " namespace Own { " + Types + " } }")]
    [InlineData(Types + Use)]
    public async Task A_type_of_the_same_name_is_never_taken_for_one_of_AWS(string source)
    {
        var compilation = TestCode.Compile(source);
        TestCode.AssertCompiles(compilation);
        Assert.Contains(compilation.SyntaxTrees.Single().GetRoot(TestContext.Current.CancellationToken).DescendantNodes(), static node => node is ConstructorDeclarationSyntax { Identifier.ValueText: "Use" } && CodeBlocks.MayHoldPolicy(node));
        Assert.Empty(await Endurance.Analyze(compilation));
    }

    [Fact]
    public async Task A_type_of_the_user_among_those_of_AWS_is_not_read_as_what_it_derives_from()
    {
        const string Source = """
            public class Trusted : ServicePrincipal { public Trusted(string name) : base(name, new ServicePrincipalOpts { Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = "1" } } }) { } }
            public class Narrow : PolicyStatementProps { public Narrow() { Conditions = new Dictionary<string, object>(); } }
            """;
        Assert.Empty(await TestCode.Findings(TestCode.Stack("new Role(this, \"R\", new RoleProps { AssumedBy = new Trusted(\"rds.amazonaws.com\") });") + Source));
    }

    [Theory]
    [InlineData("using Allow = Amazon.CDK.AWS.IAM.PolicyStatement; using Parts = Amazon.CDK.AWS.IAM.PolicyStatementProps;")]
    [InlineData("namespace Mine; using Allow = Amazon.CDK.AWS.IAM.PolicyStatement; using Parts = Amazon.CDK.AWS.IAM.PolicyStatementProps;")]
    public async Task A_type_of_AWS_under_another_name_is_known(string usings) =>
        Assert.NotEmpty(await TestCode.Findings(usings + " class Use { Use() { new Allow(new Parts { Actions = new[] { \"s3:*\" }, Resources = new[] { \"*\" } }); } }"));

    [Fact]
    public async Task Code_of_AWS_beside_it_is_found() => Assert.NotEmpty(await TestCode.Findings("using Amazon.CDK.AWS.IAM; class Use { Use() { new PolicyStatement(new PolicyStatementProps { Actions = new[] { \"s3:*\" }, Resources = new[] { \"*\" } }); } }"));

    [Fact]
    public async Task Without_a_reference_to_AWS_nothing_is_registered_and_nothing_reported()
    {
        foreach (var source in new[] { Json, "namespace Mine { " + Types + Use + " }", "namespace Amazon.CDK.AWS.IAM { " + Types + Use + " }" })
        {
            var compilation = TestCode.Compile(source, withAws: false);
            TestCode.AssertCompiles(compilation);
            Assert.Empty(await Endurance.Analyze(compilation));
            var telemetry = await Telemetry(compilation);
            Assert.Equal(1, telemetry.CompilationStartActionsCount);
            Assert.Equal(0, Actions(telemetry));
        }
    }

    [Fact]
    public async Task With_a_reference_to_AWS_one_action_for_code_and_one_for_files_is_registered()
    {
        var compilation = TestCode.Compile(Json);
        Assert.NotEmpty(await Endurance.Analyze(compilation));
        var telemetry = await Telemetry(compilation);
        Assert.Equal((1, 1, 1, 2), (telemetry.CompilationStartActionsCount, telemetry.CodeBlockActionsCount, telemetry.AdditionalFileActionsCount, Actions(telemetry)));
        Assert.True(telemetry.Concurrent);
    }

    [Fact]
    public async Task With_the_SDK_alone_only_JSON_is_read()
    {
        var sdk = References.Aws.Where(static reference => reference.Display!.EndsWith("AWSSDK.Core.dll", StringComparison.Ordinal));
        Assert.Single(await Endurance.Analyze(TestCode.Compile(Json, withAws: false).AddReferences(sdk)));
        Assert.Empty(await Endurance.Analyze(TestCode.Compile("namespace Amazon.CDK.AWS.IAM { " + Types + Use + " }", withAws: false).AddReferences(sdk)));
    }

    [Theory]
    [InlineData("void M() { var policy = \"s3:*\"; System.Console.WriteLine(policy); }")]
    [InlineData("string P => \"arn:aws:s3:::<bucket>\";")]
    [InlineData("int F = 1, G = 2;")]
    [InlineData("void M() { /* PolicyStatement */ // \"Statement\"\n }")]
    [InlineData("void M() { var text = nameof(System); }")]
    public void A_block_without_a_name_that_matters_is_not_bound(string member) => Assert.False(MayHoldPolicy(member));

    [Theory]
    [InlineData("void M(PolicyStatement s) { }")]
    [InlineData("object P => new PolicyStatement();")]
    [InlineData("object P => new Statement(Statement.StatementEffect.Allow);")]
    [InlineData("object P => policy.WithStatements(Made());")]
    [InlineData("object F = @PolicyStatement.FromJson(null);")]
    [InlineData("void M() { role.AddToPolicy(null); }")]
    [InlineData("string F = \"{ \\\"Statement\\\": 1 }\";")]
    [InlineData("string F = @\"Statement\";")]
    [InlineData("string F = $\"{1}Statement\";")]
    [InlineData("string F = \"\"\"Statement\"\"\";")]
    [InlineData("string F = \"\"\"\n  Statement\n  \"\"\";")]
    [InlineData("string F = $$\"\"\"\n  Statement\n  \"\"\";")]
    [InlineData("System.ReadOnlySpan<byte> F => \"Statement\"u8;")]
    [InlineData("System.ReadOnlySpan<byte> F => \"\"\"Statement\"\"\"u8;")]
    [InlineData("System.ReadOnlySpan<byte> F => \"\"\"\n  Statement\n  \"\"\"u8;")]
    public void A_block_with_a_name_that_matters_is_bound(string member) => Assert.True(MayHoldPolicy(member));

    [Theory]
    [InlineData("Tested.cs", "// <auto-generated/>\n")]
    [InlineData("Tested.cs", "// <auto-generated>\n// by a tool\n// </auto-generated>\n")]
    [InlineData("Tested.g.cs", "")]
    [InlineData("Tested.Designer.cs", "")]
    public async Task Generated_code_is_not_reported(string path, string header)
    {
        var plain = TestCode.Compile(Json);
        var tree = plain.SyntaxTrees.Single();
        Assert.Single(await Endurance.Analyze(plain));
        Assert.Empty(await Endurance.Analyze(plain.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(header + Json, (CSharpParseOptions)tree.Options, path, cancellationToken: TestContext.Current.CancellationToken))));
    }

    [Fact]
    public async Task A_member_that_is_marked_as_generated_is_not_reported()
    {
        var marked = Json.Replace("string A", "[System.CodeDom.Compiler.GeneratedCode(\"a\", \"1\")] string A", StringComparison.Ordinal);
        Assert.Empty(await Endurance.Analyze(TestCode.Compile(marked)));
    }

    private static bool MayHoldPolicy(string member) => CodeBlocks.MayHoldPolicy(SyntaxFactory.ParseMemberDeclaration(member, options: new CSharpParseOptions(LanguageVersion.Preview))!);

    private static async Task<AnalyzerTelemetryInfo> Telemetry(CSharpCompilation compilation)
    {
        var analyzer = new PolicyAnalyzer();
        var analysis = compilation.WithAnalyzers([analyzer]);
        await analysis.GetAnalyzerDiagnosticsAsync();
        return await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
    }

    // All but the look at the references.
    private static int Actions(AnalyzerTelemetryInfo telemetry) => typeof(AnalyzerTelemetryInfo).GetProperties()
        .Where(static property => property.PropertyType == typeof(int) && property.Name != nameof(AnalyzerTelemetryInfo.CompilationStartActionsCount))
        .Sum(property => (int)property.GetValue(telemetry)!);
}
