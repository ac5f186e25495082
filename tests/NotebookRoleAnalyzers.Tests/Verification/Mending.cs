using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NotebookRoleAnalyzers.CodeFixes.Fixes;

namespace NotebookRoleAnalyzers.Tests.Verification;

/// <summary>Applies fixes to code as an editor does.</summary>
internal static class Mending
{
    public static ImmutableArray<PolicyFix> Fixes { get; } = 
    [
        new GuardServiceTrust(), new RemoveSourceKeys(), new CompleteServiceGuard(), new RestoreSourceCondition(), new MatchSourceArn(), new CorrectSourceArn(),
        new RemoveOpenStatement(), new SplitMixedStatement(), new ReplaceExternalId(),
        new NarrowS3Actions(), new NarrowSecretAccess(), new NarrowKeyAccess(), new NarrowResource(), new ReplaceS3FullAccess(), new LimitToService(), new ScopeTagging(), new CorrectManagedPolicy(),
        new RemoveAction(),
        new CorrectPrincipal(), new RequireExternalId(), new GuardServiceAccess(), new ScopeWebIdentity(), new CorrectAssumeAction(),
        new ListActions(),
        new OpenNetworkChannel(), new UpdateEditorsPolicy(), new AllowInterfaceTagging(), new CompleteNotebookStorage(), new AllowKeyUse(), new AllowPassRole(), new AllowGitSecret(),
        new AddElement(), new RemoveElement(), new RemoveEmptyElement(), new CorrectAction(), new FillPlaceholder(), new WritePartition(), new CorrectElement(), new RepairJson(), new WriteCurrentVersion(),
        new CorrectArn(), new AddFittingResource(), new AllowOnAnyResource(),
        new CorrectConditionOperator(), new CorrectConditionKey(), new CorrectMfaCondition(), new CorrectAddress(), new MergeConditions(),
    ];

    public static Document Document(string source) => Document(source, References.All);

    private static Document Document(string source, ImmutableArray<MetadataReference> references)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Mended",
            "Mended",
            LanguageNames.CSharp,
            compilationOptions: TestCode.AllRules(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)),
            parseOptions: new CSharpParseOptions(LanguageVersion.Preview),
            metadataReferences: references));
        return workspace.AddDocument(project.Id, "Mended.cs", SourceText.From(source));
    }

    /// <summary>Applies, id after id, the first fix offered to all findings at once, until nothing fixable is left.</summary>
    public static Task<string> MendAll(string source) => MendAll(Document(source));

    /// <summary>The same for code that is compiled against other libraries.</summary>
    public static Task<string> MendAll(CSharpCompilation code) => MendAll(Document(code.SyntaxTrees.Single().ToString(), [.. code.References]));

    private static async Task<string> MendAll(Document document)
    {
        for (var round = 0; round < 10; round++)
        {
            var diagnostics = await TestCode.Analyze((await document.Project.GetCompilationAsync())!);
            var first = diagnostics.OrderBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal).FirstOrDefault(static diagnostic => FixOf(diagnostic.Id) is not null);
            if (first is null)
            {
                break;
            }

            document = await ApplyToAll(document, [.. diagnostics.Where(diagnostic => diagnostic.Id == first.Id)]);
        }

        return (await document.GetTextAsync()).ToString();
    }

    /// <summary>Applies, once for each fixable id that is found at first, the first fix offered to all its findings, as <c>dotnet format</c> does; it has the ids in no certain order.</summary>
    public static async Task<string> MendOnce(string source, Func<IEnumerable<string>, IEnumerable<string>> order)
    {
        var document = Document(source);
        var found = await Findings(document);
        foreach (var id in order(found.Select(static diagnostic => diagnostic.Id).Where(static id => FixOf(id) is not null).Distinct().Order(StringComparer.Ordinal)))
        {
            if ((await Findings(document)).Where(diagnostic => diagnostic.Id == id).ToImmutableArray() is { IsEmpty: false } diagnostics)
            {
                document = await ApplyToAll(document, diagnostics);
            }
        }

        return (await document.GetTextAsync()).ToString();
    }

    /// <summary>Applies the first fix offered to the first finding of an id.</summary>
    public static async Task<string> MendFirst(string source, string id)
    {
        var document = Document(source);
        var diagnostic = (await TestCode.Analyze((await document.Project.GetCompilationAsync())!)).Where(diagnostic => diagnostic.Id == id).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).First();
        var action = (await Offered(document, diagnostic))[0];
        return await TextAfter(action, document);
    }

    /// <summary>Applies, one after the other, the first fix offered to each finding in a file that a project gives to its analyzers, until nothing fixable is left.</summary>
    public static async Task<string> MendFile(string path, string text)
    {
        var code = Document("class C { }");
        var workspace = (AdhocWorkspace)code.Project.Solution.Workspace;
        var id = DocumentId.CreateNewId(code.Project.Id);
        Assert.True(workspace.TryApplyChanges(code.Project.Solution.AddAdditionalDocument(id, path, SourceText.From(text), filePath: path)));
        for (var round = 0; round < 20; round++)
        {
            var file = workspace.CurrentSolution.GetAdditionalDocument(id)!;
            text = (await file.GetTextAsync()).ToString();
            var diagnostics = await TestCode.Analyze((await file.Project.GetCompilationAsync())!, new TestFile(path, text));
            if (diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).FirstOrDefault(static diagnostic => FixOf(diagnostic.Id) is not null) is not { } first)
            {
                break;
            }

            var actions = new List<CodeAction>();
            await FixOf(first.Id)!.RegisterCodeFixesAsync(new CodeFixContext(file, first, (action, _) => actions.Add(action), CancellationToken.None));
            var changed = (await actions[0].GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
            Assert.True(workspace.TryApplyChanges(changed));
        }

        return text;
    }

    public static async Task<IReadOnlyList<CodeAction>> Offered(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await FixOf(diagnostic.Id)!.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private static async Task<ImmutableArray<Diagnostic>> Findings(Document document) => await TestCode.Analyze((await document.Project.GetCompilationAsync())!);

    public static PolicyFix? FixOf(string id) => Fixes.FirstOrDefault(fix => fix.FixableDiagnosticIds.Contains(id));

    private static async Task<Document> ApplyToAll(Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var fix = FixOf(diagnostics[0].Id)!;
        var key = (await Offered(document, diagnostics[0]))[0].EquivalenceKey;
        var context = new FixAllContext(document, fix, FixAllScope.Document, key!, [diagnostics[0].Id], new Given(diagnostics), CancellationToken.None);
        var action = (await fix.GetFixAllProvider().GetFixAsync(context))!;
        var changed = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return changed.GetDocument(document.Id)!;
    }

    private static async Task<string> TextAfter(CodeAction action, Document document)
    {
        var changed = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    private sealed class Given(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
