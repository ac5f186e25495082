using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Puts the ARN that was meant in the place of a text that is none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectArn), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class CorrectArn : PolicyFix
{
    /// <summary>NRA4013.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(MalformedArn.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(CorrectArn), "Put the ARN that was meant in its place"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var misspelt = (MisspeltArn)finding.Subject;
        form.Replace(misspelt.Element, new[] { PolicyText.Of(misspelt.Corrected!) });
    }
}
