using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Removes what a kind of policy doesn't take.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveElement), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class RemoveElement : PolicyFix
{
    /// <summary>NRA4006.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(ElementNotAllowedHere.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(RemoveElement), "Remove what this kind of policy doesn't take"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var element = (WrittenElement)finding.Subject;
        form.Remove(finding.Statement!, element.Name, element.Parts);
    }
}
