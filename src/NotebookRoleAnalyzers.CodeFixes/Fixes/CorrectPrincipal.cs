using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Trust;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Puts the service that was meant in the place of a name that no service has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectPrincipal), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class CorrectPrincipal : PolicyFix
{
    /// <summary>NRA1014.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(UnknownServicePrincipal.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(CorrectPrincipal), "Name the service that is meant"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var misnomer = (Misnomer)finding.Subject;
        form.Replace(misnomer.Element, new[] { PolicyText.Of(misnomer.Meant!) });
    }
}
