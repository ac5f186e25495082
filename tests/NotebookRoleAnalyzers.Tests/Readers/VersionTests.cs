using System.Diagnostics;
using Amazon.CDK;
using Amazon.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>
/// The reader's tests run in several projects, one for each set of versions. Here each project proves that it has the versions that it is there for,
/// as a pin that slips would leave all other tests passing.
/// </summary>
public sealed class VersionTests
{
    private static readonly Versions Expected = typeof(VersionTests).Assembly.GetName().Name switch
    {
        "NotebookRoleAnalyzers.Tests" => new("4.8", "2.160", "2.160", "4.1"),
        "NotebookRoleAnalyzers.Roslyn414Tests" => new("4.14", "2.103", "2.103", "3.7"),
        "NotebookRoleAnalyzers.Roslyn512Tests" => new("5.12", "2.160", "2.277", "4.1"),
        var other => throw new InvalidOperationException(other),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Code_is_read_and_run_in_the_versions_that_the_project_is_there_for() => Assert.Equal(
        Expected,
        new Versions(Short(typeof(Compilation).Assembly.GetName().Version!), CdkRun(), CdkRead(), Sdk()));

    [Fact]
    public void A_collection_expression_is_read_whether_or_not_the_compiler_has_an_operation_for_it()
    {
        var source = TestCode.Stack("""string[] more = ["a:Two"]; new PolicyStatement(new PolicyStatementProps { Actions = ["a:One", .. more] });""");
        var compilation = TestCode.Compile(source);
        var tree = compilation.SyntaxTrees.Single();
        var expression = tree.GetRoot(Cancellation).DescendantNodes().OfType<CollectionExpressionSyntax>().Last();
        var kind = compilation.GetSemanticModel(tree).GetOperation(expression, Cancellation)!.Kind;

        Assert.Equal(Expected.Roslyn == "4.8" ? "None" : "CollectionExpression", kind.ToString());
        Assert.Equal("allow identity\n  action a:One\n  action a:Two", TestCode.Dump(source));
    }

    // The CDK's assemblies are all of version 1.0; an attribute has the package's.
    private static string CdkRun() => Short(Version.Parse((string)typeof(App).Assembly.GetCustomAttributesData().Single(static data => data.AttributeType.Name == "JsiiAssemblyAttribute").ConstructorArguments[1].Value!));

    private static string CdkRead()
    {
        var library = TestCode.Compile("").SourceModule.ReferencedAssemblySymbols.Single(static assembly => assembly.Name == "Amazon.CDK.Lib");
        return Short(Version.Parse((string)library.GetAttributes().Single(static data => data.AttributeClass!.Name == "JsiiAssemblyAttribute").ConstructorArguments[1].Value!));
    }

    // The SDK's assemblies are of a version that only its major number moves.
    private static string Sdk() => Short(Version.Parse(FileVersionInfo.GetVersionInfo(typeof(AmazonServiceClient).Assembly.Location).FileVersion!));

    private static string Short(Version version) => $"{version.Major}.{version.Minor}";

    private sealed record Versions(string Roslyn, string CdkRun, string CdkRead, string Sdk);
}
