using System.Collections;
using System.Collections.Immutable;
using System.Composition.Hosting;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Ide;

/// <summary>
/// The engine behind an editor's light bulb, as Visual Studio and VS Code run it, over a project that refers to the analyzers' files. The compiler's
/// makers keep it to themselves, so it is called by its name.
/// </summary>
internal static class Editor
{
    private static readonly CompositionHost Parts = new ContainerConfiguration()
        .WithAssemblies(MefHostServices.DefaultAssemblies.Union([Assembly.Load("Microsoft.CodeAnalysis.Features"), Assembly.Load("Microsoft.CodeAnalysis.CSharp.Features")]))
        .CreateContainer();

    private static readonly Type Service = Assembly.Load("Microsoft.CodeAnalysis.Features").GetType("Microsoft.CodeAnalysis.CodeFixes.ICodeFixService", throwOnError: true)!;

    private static readonly ImmutableArray<AnalyzerReference> Analyzers =
        [.. new[] { typeof(PolicyAnalyzer), typeof(PolicyFix) }.Select(static type => new AnalyzerFileReference(type.Assembly.Location, new Loader()))];

    /// <summary>A project with one document.</summary>
    public static Document Open(string source)
    {
        var workspace = new AdhocWorkspace(MefHostServices.Create(Parts));
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Edited",
            "Edited",
            LanguageNames.CSharp,
            compilationOptions: TestCode.AllRules(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)),
            parseOptions: new CSharpParseOptions(LanguageVersion.Preview),
            metadataReferences: References.All,
            analyzerReferences: Analyzers);
        return workspace.AddProject(project).AddDocument("Edited.cs", SourceText.From(source), filePath: "/Edited.cs");
    }

    /// <summary>A project with a file that it gives to its analyzers.</summary>
    public static TextDocument OpenFile(string path, string text) =>
        Open("class C { }").Project.AddAdditionalDocument(path, SourceText.From(text), filePath: path);

    /// <summary>What the light bulb at a place lists, from top to bottom, with what it is offered for.</summary>
    public static async Task<IReadOnlyList<(CodeAction Action, ImmutableArray<string> Ids)>> Listed(TextDocument document, TextSpan place)
    {
        var found = Service.GetMethod("StreamFixesAsync")!.Invoke(Parts.GetExport(Service), [document, place, null, TestContext.Current.CancellationToken])!;
        var listed = new List<(CodeAction, ImmutableArray<string>)>();
        await foreach (var collection in (IAsyncEnumerable<object>)found)
        {
            foreach (var fix in (IEnumerable)Member(collection, "Fixes"))
            {
                var diagnostics = (ImmutableArray<Diagnostic>)Member(fix, "Diagnostics");
                listed.Add(((CodeAction)Member(fix, "Action"), [.. diagnostics.Select(static diagnostic => diagnostic.Id)]));
            }
        }

        return listed;
    }

    /// <summary>The document as the preview of an action shows it.</summary>
    public static async Task<string> Preview(CodeAction action, TextDocument document)
    {
        var operations = await action.GetPreviewOperationsAsync(TestContext.Current.CancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        var after = changed.GetDocument(document.Id) ?? changed.GetAdditionalDocument(document.Id)!;
        return (await after.GetTextAsync()).ToString();
    }

    private static object Member(object owner, string name)
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        return owner.GetType().GetProperty(name, Any)?.GetValue(owner) ?? owner.GetType().GetField(name, Any)!.GetValue(owner)!;
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
