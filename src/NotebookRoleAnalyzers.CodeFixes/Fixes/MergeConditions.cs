using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Writes the values of conditions that replace one another in one condition.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MergeConditions), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class MergeConditions : PolicyFix
{
    /// <summary>NRA4029.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(ConditionOverwritten.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(MergeConditions), "Write the values in one condition"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var merges = (ImmutableArray<ConditionMerge>)finding.Subject;
        form.RemoveConditions(finding.Statement!, merges.SelectMany(static merge => merge.Gone).ToList());
        foreach (var merge in merges.Where(static merge => merge.Values.Count > 0))
        {
            form.InsertAfter(merge.Home.Values.Items.Last(), merge.Values.Select(static value => PolicyText.Of(value.Text)).ToList());
        }
    }
}
