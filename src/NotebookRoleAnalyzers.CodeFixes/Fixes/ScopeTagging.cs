using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Grants;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Lets a notebook role set the two tags of EMR Notebooks only, on network interfaces only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ScopeTagging), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class ScopeTagging : PolicyFix
{
    /// <summary>NRA2015.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(UnscopedTagging.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(ScopeTagging), "Allow only the two tags of EMR Notebooks, on network interfaces"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var statement = finding.Statement!;
        var scoped = AllowInterfaceTagging.Statement;
        if (!UnscopedTagging.IsOnlyTagging(statement))
        {
            form.MoveActions(statement, UnscopedTagging.IsTagging, scoped.Actions, scoped.Resources, scoped.Conditions);
            return;
        }

        form.ReplaceAll(statement.Resources.Items.Where(UnscopedTagging.IsMoreThanInterfaces).ToList(), scoped.Resources);
        if (!statement.Conditions.Mention(UnscopedTagging.TagKeys))
        {
            form.AddConditions(statement, null, scoped.Conditions);
        }
    }
}
