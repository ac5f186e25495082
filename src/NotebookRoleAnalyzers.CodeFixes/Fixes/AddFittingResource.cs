using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Adds the ARN that an action works on: of a bucket's objects beside the bucket, or the reverse.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddFittingResource), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class AddFittingResource : PolicyFix
{
    /// <summary>NRA4014.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(ResourceDoesNotFitAction.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(AddFittingResource), "Add the ARN that the action works on"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        // Of several objects of one bucket the bucket is written once.
        foreach (var counterpart in ((Misfit)finding.Subject).Counterparts.GroupBy(static counterpart => counterpart.Expression ?? counterpart.Text.ToString()).Select(static same => same.First()))
        {
            form.InsertAfter(counterpart.Resource, new[] { counterpart.Expression is { } expression ? PolicyText.Value(expression) : PolicyText.Of(counterpart.Text) });
        }
    }
}
