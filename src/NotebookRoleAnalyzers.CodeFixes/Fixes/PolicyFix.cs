using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>
/// A remedy. It reads the policy at a diagnostic again, as the analyzer did, and edits what it finds; for one diagnostic or for all of a document the code is the same.
/// The first variant is the one that command line tools apply, so every diagnostic offers it first.
/// </summary>
public abstract class PolicyFix : CodeFixProvider
{
    private protected abstract ImmutableArray<FixVariant> Variants { get; }

    private protected abstract void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant);

    /// <summary>
    /// Offers the variants for each diagnostic, whatever its id: <c>dotnet format</c> asks with the first diagnostic of the whole analyzer, which may be another rule's, and needs the key of an action from the answer.
    /// </summary>
    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var variant in Variants)
            {
                var single = ImmutableArray.Create(diagnostic);
                var action = context.TextDocument is Document document
                    ? CodeAction.Create(variant.Title, cancellation => MendAsync(document, single, variant, cancellation), variant.Key)
                    : CodeAction.Create(variant.Title, cancellation => MendFileAsync(context.TextDocument, single, variant, cancellation), variant.Key);
                context.RegisterCodeFix(action, diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Mends all diagnostics of a document in one pass.</summary>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        await MendAsync(document, diagnostics, Variants.FirstOrDefault(variant => variant.Key == context.CodeActionEquivalenceKey) ?? Variants[0], context.CancellationToken).ConfigureAwait(false));

    private async Task<Solution> MendFileAsync(TextDocument file, ImmutableArray<Diagnostic> diagnostics, FixVariant variant, CancellationToken cancellation)
    {
        var solution = file.Project.Solution;
        var text = await file.GetTextAsync(cancellation).ConfigureAwait(false);
        if (await file.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation || KnownSymbols.From(compilation) is not { } symbols)
        {
            return solution;
        }

        var edits = new SourceEdits(null);
        var surroundings = new Surroundings(null, symbols);
        var given = file.Project.AnalyzerOptions.AdditionalFiles.FirstOrDefault(additional => additional.Path == file.FilePath);
        var settings = file.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider;
        foreach (var finding in RuleList.Judge(new TextFile(file.FilePath ?? file.Name, text), symbols, RuleOptions.Of(given is null ? settings.GlobalOptions : settings.GetOptions(given))))
        {
            if (diagnostics.Any(diagnostic => diagnostic.Id == finding.Descriptor.Id && diagnostic.Location.SourceSpan == finding.LocationInFile?.SourceSpan))
            {
                Mend(finding, PolicyForm.Of(finding, edits, surroundings), edits, variant);
            }
        }

        return solution.WithAdditionalDocumentText(file.Id, edits.ApplyTo(text));
    }

    private async Task<Document> MendAsync(Document document, ImmutableArray<Diagnostic> diagnostics, FixVariant variant, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        if (model is null || root is null || KnownSymbols.From(model.Compilation) is not { } symbols)
        {
            return document;
        }

        var edits = new SourceEdits(model);
        var options = RuleOptions.Of(document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(root.SyntaxTree));
        foreach (var member in diagnostics.GroupBy(diagnostic => CodeBlocks.MemberOf(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true))))
        {
            if (member.Key is null)
            {
                continue;
            }

            var surroundings = new Surroundings(model, symbols);
            foreach (var finding in RuleList.Judge(model, member.Key, symbols, options, cancellation))
            {
                if (member.Any(diagnostic => diagnostic.Id == finding.Descriptor.Id && diagnostic.Location.SourceSpan == finding.LocationIn(member.Key)?.SourceSpan))
                {
                    Mend(finding, PolicyForm.Of(finding, edits, surroundings), edits, variant);
                }
            }
        }

        return document.WithText(edits.ApplyTo(text));
    }
}
