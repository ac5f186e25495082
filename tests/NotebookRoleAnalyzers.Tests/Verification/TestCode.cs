using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Rules;

namespace NotebookRoleAnalyzers.Tests.Verification;

/// <summary>C# that a test reads, judges or runs.</summary>
internal static class TestCode
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Amazon.CDK;
        using Amazon.CDK.AWS.EC2;
        using Amazon.CDK.AWS.IAM;
        using Amazon.CDK.AWS.KMS;
        using Amazon.CDK.AWS.S3;
        using Amazon.CDK.AWS.SecretsManager;
        using Amazon.CDK.CustomResources;
        using Constructs;

        """;

    /// <summary>Statements of C# as the constructor of a stack.</summary>
    public static string Stack(string statements, string members = "") => Usings + $$"""
        public class TestStack : Stack
        {
            public TestStack(Construct scope, string id) : base(scope, id)
            {
        {{statements}}
            }
        {{members}}
        }

        """;

    public static CSharpCompilation Compile(string source, bool withAws = true) => Compile(source, withAws ? References.All : References.Framework);

    public static CSharpCompilation Compile(string source, ImmutableArray<MetadataReference> references) => CSharpCompilation.Create(
        "Tested",
        [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), path: "Tested.cs")],
        references,
        AllRules(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Disable)));

    /// <summary>Options with the rules on that are off by default.</summary>
    public static CSharpCompilationOptions AllRules(CSharpCompilationOptions options) =>
        options.WithSpecificDiagnosticOptions(RuleList.Descriptors.Where(static descriptor => !descriptor.IsEnabledByDefault).Select(static descriptor => KeyValuePair.Create(descriptor.Id, ReportDiagnostic.Info)));

    /// <summary>Code of several files.</summary>
    public static CSharpCompilation Compile(string[] sources) =>
        Compile(sources[0]).AddSyntaxTrees(sources.Skip(1).Select(static (source, index) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), path: $"Other{index}.cs")));

    /// <summary>Reads every member of the code; the dumps follow each other.</summary>
    public static string Dump(string source) => string.Concat(Read(source).Select(static model => ModelDump.Of(model))).ReplaceLineEndings("\n").TrimEnd();

    public static IEnumerable<PolicyModel> Read(string source) => Read(Compile(source));

    public static IEnumerable<PolicyModel> Read(Compilation compilation)
    {
        AssertCompiles(compilation);
        var tree = compilation.SyntaxTrees.Single();
        var symbols = KnownSymbols.From(compilation)!;
        var model = compilation.GetSemanticModel(tree);
        foreach (var member in tree.GetRoot().DescendantNodesAndSelf().Where(static node => CodeBlocks.MemberOf(node) == node))
        {
            if (CodeBlocks.MayHoldPolicy(member))
            {
                yield return PolicyReader.Read(model, member, symbols, CancellationToken.None);
            }
        }
    }

    /// <summary>Reads the constructor of a class, with all of the code that it calls.</summary>
    public static PolicyModel ReadConstructor(string source, string type)
    {
        var compilation = Compile(source);
        AssertCompiles(compilation);
        var tree = compilation.SyntaxTrees.Single();
        var constructor = tree.GetRoot().DescendantNodes().OfType<ConstructorDeclarationSyntax>().Single(candidate => candidate.Identifier.ValueText == type);
        return PolicyReader.Read(compilation.GetSemanticModel(tree), constructor, KnownSymbols.From(compilation)!, CancellationToken.None);
    }

    /// <summary>What the analyzer reports, as <c>id line:text</c>, in the order of the source.</summary>
    public static async Task<IReadOnlyList<string>> Findings(string source)
    {
        var compilation = Compile(source);
        AssertCompiles(compilation);
        var tree = compilation.SyntaxTrees.Single();
        var diagnostics = await Analyze(compilation);
        return diagnostics
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .Select(diagnostic => $"{diagnostic.Id} {tree.GetText().ToString(diagnostic.Location.SourceSpan)}")
            .ToList();
    }

    /// <summary>What the analyzers report; an exception in one fails the test.</summary>
    public static Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation, params AdditionalText[] files) => Analyze(compilation, new Settings(), files);

    /// <summary>What the analyzers report under some settings.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation, Settings settings, params AdditionalText[] files)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. files], settings),
            onAnalyzerException: static (exception, _, _) => throw new InvalidOperationException("The analyzer threw.", exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        return await compilation.WithAnalyzers([new PolicyAnalyzer(), new OptionAnalyzer(), new SuppressionAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>Loads the code, under a name of its own, to run it.</summary>
    public static Assembly Load(Compilation compilation, AssemblyLoadContext assemblies)
    {
        using var image = new MemoryStream();
        var emitted = compilation.WithAssemblyName("Run" + Guid.NewGuid().ToString("N")).Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        return assemblies.LoadFromStream(image);
    }

    public static void AssertCompiles(Compilation compilation)
    {
        var errors = compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(errors.Select(static error => error.ToString()));
    }
}
