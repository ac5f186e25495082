using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Grants;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Takes out an action that another one of the statement covers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveAction), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class RemoveAction : PolicyFix
{
    /// <summary>NRA2017.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(RedundantAction.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(RemoveAction), "Remove the action that another one covers"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant) => form.Remove((PolicyElement)finding.Subject);
}
