using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRoleAnalyzers.Tests.Conventions;

public sealed partial class LayerTests
{
    private const string Analyzer = "src/NotebookRoleAnalyzers/";

    // .NET's own types, under .NET's own names.
    private const string Polyfills = "Polyfills";

    // Each may use those before it; what is at the root serves all of them.
    private static readonly string[] Layers = ["Text", "Json", "Policies", "Values", "Catalogue", "Readers", "Rules"];

    // Names that say that nobody knew what a type is.
    private static readonly string[] EmptyNames = ["Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Manager"];

    private static IEnumerable<string> Sources => Repository.SourcesIn("src");

    private static IEnumerable<string> LayeredSources => Repository.SourcesIn(Analyzer).Where(static file => Layers.Contains(FolderOf(file)));

    [Fact]
    public void Every_folder_is_a_layer()
    {
        var folders = Repository.SourcesIn(Analyzer).Select(FolderOf).Distinct();

        Assert.Equivalent(Layers, folders.Except(["", Polyfills]), strict: true);
    }

    [Fact]
    public void A_file_is_in_the_namespace_of_its_folder() => Assert.All(LayeredSources, static file =>
        Assert.Contains($"namespace NotebookRoleAnalyzers.{file[Analyzer.Length..file.LastIndexOf('/')].Replace('/', '.')};\n", Repository.Read(file), StringComparison.Ordinal));

    [Fact]
    public void A_file_uses_only_its_own_layer_and_those_below() => Assert.Empty(LayeredSources.SelectMany(static file =>
        LayersNamedIn(file).Where(layer => Array.IndexOf(Layers, layer) > Array.IndexOf(Layers, FolderOf(file))).Select(layer => $"{file} uses {layer}")));

    [Fact]
    public void What_all_layers_use_uses_none() => Assert.Empty(new[] { "KnownSymbols.cs", "Limits.cs" }.SelectMany(static file => LayersNamedIn(Analyzer + file)));

    [Fact]
    public void Only_the_known_symbols_look_types_up_by_name() =>
        Assert.Equal([Analyzer + "KnownSymbols.cs"], Sources.Where(static file => Repository.Read(file).Contains("GetTypeByMetadataName", StringComparison.Ordinal)));

    [Fact]
    public void No_attribute_is_used_that_an_old_host_lacks() =>
        Assert.DoesNotContain(Sources.SelectMany(NodesOf).OfType<AttributeSyntax>(), static attribute => attribute.Name.ToString().Split('.')[^1] is "Shared" or "SharedAttribute");

    [Fact]
    public void A_type_says_what_it_is()
    {
        var types = Sources.Concat(Repository.SourcesIn("tests")).SelectMany(NodesOf).OfType<BaseTypeDeclarationSyntax>();

        Assert.DoesNotContain(types, static type => EmptyNames.Any(name => type.Identifier.ValueText.EndsWith(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_can_be_reviewed_at_one_sitting() => Assert.Empty(LayeredSources
        .Where(static file => LinesOf(file) > MostLinesOf(file))
        .Select(static file => $"{file} has {LinesOf(file)} lines; {MostLinesOf(file)} are the most."));

    private static IEnumerable<string> LayersNamedIn(string file) => NamedLayer.Matches(Repository.Read(file)).Select(static match => match.Groups[1].Value).Where(Layers.Contains).Distinct();

    private static IEnumerable<SyntaxNode> NodesOf(string file) => CSharpSyntaxTree.ParseText(Repository.Read(file)).GetRoot().DescendantNodes();

    private static int LinesOf(string file) => Repository.Read(file).TrimEnd('\n').Split('\n').Length;

    // A rule asks and reports; what is hard is in the reader.
    private static int MostLinesOf(string file) => FolderOf(file) switch
    {
        "Rules" when file.LastIndexOf('/') > (Analyzer + "Rules/").Length => 150,
        "Readers" or "Values" => 400,
        _ => int.MaxValue,
    };

    private static string FolderOf(string file) => file[Analyzer.Length..].Split('/') is [var folder, _, ..] ? folder : "";

    [GeneratedRegex(@"\bNotebookRoleAnalyzers\.(\w+)\b")]
    private static partial Regex NamedLayer { get; }
}
