using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NotebookRoleAnalyzers.Tests.Conventions;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Validity;

/// <summary>NRA4026.</summary>
public sealed class FixedPartitionTests
{
    private const string Statement = """new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::b/*"] });""";

    private static string Construct(string statements, string members = "", string type = "Construct") => TestCode.Usings + $$"""
        public class Reader : {{type}}
        {
            public Reader(Construct scope, string id) : base(scope, id)
            {
                {{statements}}
            }

            {{members}}
        }
        """;

    public static TheoryData<string, string> Flagged => new()
    {
        { Construct(Statement), "NRA4026 arn:aws:" },
        { Construct("""new PolicyStatement(new PolicyStatementProps { Principals = [new ArnPrincipal("arn:aws:iam::111122223333:role/a")], Actions = ["sts:AssumeRole"] });"""), "NRA4026 arn:aws:" },
        { Construct("""new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["*"], Conditions = new Dictionary<string, object> { ["ArnLike"] = new Dictionary<string, object> { ["aws:PrincipalArn"] = "arn:aws:iam::*:role/a" } } });"""), "NRA4026 arn:aws:" },
        { Construct("""ManagedPolicy.FromManagedPolicyArn(this, "P", "arn:aws:iam::aws:policy/ReadOnlyAccess");"""), "NRA4026 arn:aws:" },
        { Construct("""new CfnPolicy(this, "P", new CfnPolicyProps { PolicyName = "p", PolicyDocument = new Dictionary<string, object> { ["Statement"] = new[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "s3:GetObject", ["Resource"] = "arn:aws:s3:::b/*" } } } });"""), "NRA4026 arn:aws:" },
        { Construct(Statement, type: "Resource"), "NRA4026 arn:aws:" },
        { Construct("", "static class Policies { public static PolicyStatement Read() => " + Statement + " }"), "NRA4026 arn:aws:" },
        { Construct("""const string Arn = "arn:aws:s3:::b/*"; new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = [Arn] });"""), "NRA4526 arn:aws:" },
        { Construct("""new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = [string.Format("arn:aws:s3:::{0}/*", id)] });"""), "NRA4526 arn:aws:" },
        { Construct("""Read(); void Read(string arn = "arn:aws:s3:::b/*") => new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = [arn] });"""), "NRA4526 Read()" },
    };

    [Theory]
    [MemberData(nameof(Flagged))]
    public async Task A_partition_in_a_construct_is_flagged(string source, string finding) => Assert.Equal([finding], await Found(source));

    public static TheoryData<string> Silent =>
    [
        Construct(Statement, type: "Stack").Replace("base(scope, id)", "base(scope, id, null)", StringComparison.Ordinal),
        Construct(Statement, type: "Stage").Replace("base(scope, id)", "base(scope, id, null)", StringComparison.Ordinal),
        TestCode.Usings + "public class ReaderTests { public void Test() { " + Statement + " } }",
        Construct("""new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = [$"arn:{Aws.PARTITION}:s3:::b/*", "arn:aws-cn:s3:::b/*", "*"] });"""),
        Construct("""new Amazon.Auth.AccessControlPolicy.Statement(Amazon.Auth.AccessControlPolicy.Statement.StatementEffect.Allow).WithResources(new Amazon.Auth.AccessControlPolicy.Resource("arn:aws:s3:::b/*"));"""),
        "namespace Mine { public class Construct { } public class Reader : Construct { object Read() => new Amazon.CDK.AWS.IAM.PolicyStatement(new Amazon.CDK.AWS.IAM.PolicyStatementProps { Resources = new[] { \"arn:aws:s3:::b\" } }); } }",
    ];

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_is_no_construct_for_others_or_no_policy_of_the_CDK_is_not_flagged(string source) => Assert.Empty(await Found(source));

    // What a mode or a user says of a category holds for the rules that are on.
    [Theory]
    [InlineData("strict")]
    [InlineData("recommended")]
    public async Task It_is_off_in_each_mode_until_its_id_is_switched_on(string mode)
    {
        var code = TestCode.Compile(Construct(Statement.Replace("s3:GetObject", "s3:HeadObject", StringComparison.Ordinal))).WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var settings = new Settings("[*.cs]\ndotnet_analyzer_diagnostic.category-IamValidity.severity = error\n", Repository.Read($"{PresetFiles.Folder}{mode}.globalconfig"));

        var diagnostic = Assert.Single(await TestCode.Analyze(code, settings));

        Assert.Equal(("NRA4011", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
    }

    private static async Task<IEnumerable<string>> Found(string source) => (await TestCode.Findings(source)).Where(static finding => finding[..7] is "NRA4026" or "NRA4526");
}
