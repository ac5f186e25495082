using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Companions;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Adds to a copy of the editors policy what AWS added to the policy itself.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UpdateEditorsPolicy), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class UpdateEditorsPolicy : PolicyFix
{
    /// <summary>NRA3002.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(OutdatedEditorsPolicy.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(UpdateEditorsPolicy), "Add the two actions of February 2023"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant) =>
        form.InsertAfter((PolicyElement)finding.Subject, NotebookPermissions.AddedIn2023.Select(PolicyText.Of).ToList());
}
