using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Trust;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Lets a principal assume a role by the action that is for its kind.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectAssumeAction), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class CorrectAssumeAction : PolicyFix
{
    /// <summary>NRA1017.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(AssumeActionDoesNotFit.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(CorrectAssumeAction), "Use the assume action of this kind of principal"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var misfit = (AssumeMisfit)finding.Subject;
        form.ReplaceAll(misfit.Actions, new[] { PolicyText.Of(misfit.Right) });
    }
}
