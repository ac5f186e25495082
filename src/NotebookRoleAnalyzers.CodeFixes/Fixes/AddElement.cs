using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Adds what a statement lacks, where the rest of it decides the value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddElement), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class AddElement : PolicyFix
{
    /// <summary>NRA4003.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(MissingElement.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(AddElement), "Add what the statement lacks"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        foreach (var element in (IReadOnlyList<KnownElement?>)finding.Subject)
        {
            ((JsonForm)form).Add(finding.Statement!, element!.Name, element.Type, PolicyText.Of(element.Value));
        }
    }
}
