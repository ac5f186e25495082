using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Takes out what is empty, or the statement that says nothing because of it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveEmptyElement), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class RemoveEmptyElement : PolicyFix
{
    /// <summary>NRA4009.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(EmptyElement.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(RemoveEmptyElement), "Remove what is empty"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var removal = (EmptyRemoval)finding.Subject;
        if (removal.IsOfStatement)
        {
            form.RemoveStatement(finding.Statement!);
        }
        else
        {
            form.RemoveEntries(removal.Sites);
        }
    }
}
