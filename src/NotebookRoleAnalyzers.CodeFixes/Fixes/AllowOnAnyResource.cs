using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Gives actions that take no resource but <c>*</c> what they take.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AllowOnAnyResource), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class AllowOnAnyResource : PolicyFix
{
    /// <summary>NRA4015.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(ActionNeedsAnyResource.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(AllowOnAnyResource), "Put '*' for the resource of what takes no other"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var (statement, misfit) = (finding.Statement!, (Misfit)finding.Subject);
        var any = new[] { PolicyText.Of("*") };
        if (ActionNeedsAnyResource.IsAll(statement, misfit))
        {
            form.ReplaceAll(statement.Resources.Items, any);
            return;
        }

        form.MoveActions(statement, misfit.Actions.Contains, misfit.Actions.Select(static action => PolicyText.Of(action.Text)).ToList(), any);
    }
}
