using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Trust;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Lets another account assume a role only with the external id that it was given for that, which the author has to put in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequireExternalId), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class RequireExternalId : PolicyFix
{
    /// <summary>NRA1015.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(CrossAccountWithoutExternalId.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(RequireExternalId), "Require an external id (sts:ExternalId)"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant) =>
        form.AddConditionsToStatement(finding.Statement!, (Principal)finding.Subject, new[] { new NewCondition("StringEquals", "sts:ExternalId", ImmutableArray.Create(PolicyText.Of("<external-id>"))) });
}
