using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Readers;

namespace NotebookRoleAnalyzers.Benchmarks.Apps;

/// <summary>
/// A CDK app of some size, parsed. Each stack comes with services that hold no policy, as in most repositories that have both in one project.
/// The same size gives the same code.
/// </summary>
internal sealed class GeneratedApp
{
    private static readonly ImmutableArray<MetadataReference> Framework = ReferencesWhere(static name => name.StartsWith("System", StringComparison.Ordinal) || name is "mscorlib" or "netstandard");

    private static readonly ImmutableArray<MetadataReference> Aws = ReferencesWhere(static name => name.StartsWith("Amazon.", StringComparison.Ordinal) || name == "Constructs");

    // Our rules that are off by default are on here.
    private static readonly ImmutableDictionary<string, ReportDiagnostic> AllOn = Analysis.Ours.SelectMany(static analyzer => analyzer.SupportedDiagnostics).ToImmutableDictionary(static rule => rule.Id, static _ => ReportDiagnostic.Warn);

    // Kept, as the compiler reads the references again for each compilation if no earlier one is alive.
    private readonly CSharpCompilation _references;

    private readonly ImmutableArray<SyntaxTree> _trees;

    private GeneratedApp(IEnumerable<string> sources, IEnumerable<MetadataReference> references, OutputKind kind)
    {
        _references = CSharpCompilation.Create("App", [], references, new CSharpCompilationOptions(kind, specificDiagnosticOptions: AllOn, nullableContextOptions: NullableContextOptions.Enable));
        _trees = [.. sources.Select(static (source, index) => CSharpSyntaxTree.ParseText(source, path: $"File{index}.cs"))];
    }

    public int Lines => _trees.Sum(static tree => tree.GetText().Lines.Count);

    public static GeneratedApp OfStacks(int count) =>
        new([Sources.Program(count), .. Enumerable.Range(0, count).SelectMany(static index => new[] { Sources.Stack(index), Sources.Service(index) })], [.. Framework, .. Aws], OutputKind.ConsoleApplication);

    /// <summary>The services only, without a reference to AWS.</summary>
    public static GeneratedApp WithoutAws(int count) => new(Enumerable.Range(0, count).Select(Sources.Service), Framework, OutputKind.DynamicallyLinkedLibrary);

    /// <summary>A compilation of which nothing is bound yet.</summary>
    public CSharpCompilation Compile() => _references.AddSyntaxTrees(_trees);

    /// <summary>What doesn't compile costs something else than what does.</summary>
    public void AssertCompiles()
    {
        var error = Compile().GetDiagnostics().FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (error is not null)
        {
            throw new InvalidOperationException(error.ToString());
        }
    }

    /// <summary>The blocks of code that the analyzer is asked for, and how many of them it binds.</summary>
    public (int All, int Bound) CountBlocks()
    {
        var blocks = _trees.SelectMany(static tree => tree.GetRoot().DescendantNodesAndSelf()).Where(static node => CodeBlocks.MemberOf(node) == node && HasCode(node)).ToList();
        return (blocks.Count, blocks.Count(CodeBlocks.MayHoldPolicy));
    }

    private static bool HasCode(SyntaxNode member) => member switch
    {
        CompilationUnitSyntax unit => unit.Members.Any(SyntaxKind.GlobalStatement),
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Any(static variable => variable.Initializer is not null),
        PropertyDeclarationSyntax property => property.Initializer is not null || property.ExpressionBody is not null || property.AccessorList!.Accessors.Any(static accessor => accessor.Body is not null || accessor.ExpressionBody is not null),
        _ => false,
    };

    private static ImmutableArray<MetadataReference> ReferencesWhere(Func<string, bool> isWanted) =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => isWanted(Path.GetFileNameWithoutExtension(file)))
            .Select(static file => MetadataReference.CreateFromFile(file)),
    ];
}
