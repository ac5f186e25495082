using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Trust;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Leaves only the statement with the source keys.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveOpenStatement), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class RemoveOpenStatement : PolicyFix
{
    /// <summary>NRA1010.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(OpenStatementBesideScoped.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(RemoveOpenStatement), "Remove the statement without source keys"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant) => form.RemoveStatement(finding.Statement!);
}
