using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Puts the action that was meant in the place of one that there isn't.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectAction), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class CorrectAction : PolicyFix
{
    /// <summary>NRA4010, NRA4011 and NRA4012.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(UnknownService.Descriptor.Id, UnknownAction.Descriptor.Id, PatternMatchesNothing.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(CorrectAction), "Put what was meant in its place"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var misnomer = (MisnamedAction)finding.Subject;
        form.Replace(misnomer.Element, misnomer.Meaning!.Actions.Select(PolicyText.Of).ToList());
    }
}
