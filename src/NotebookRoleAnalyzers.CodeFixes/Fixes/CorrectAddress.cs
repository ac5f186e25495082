using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Writes a range of addresses without the bits that its prefix leaves open.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectAddress), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class CorrectAddress : PolicyFix
{
    /// <summary>NRA4028.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(AddressConditionWrong.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(CorrectAddress), "Clear the bits beyond the prefix"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var misnomer = (Misnomer)finding.Subject;
        form.Replace(misnomer.Element, new[] { PolicyText.Of(misnomer.Meant!) });
    }
}
