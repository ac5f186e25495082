using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Companions;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Lets a notebook role tag network interfaces, with the two tags that EMR Notebooks sets.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AllowInterfaceTagging), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class AllowInterfaceTagging : PolicyFix
{
    /// <summary>The statement of the managed policy.</summary>
    internal static readonly NewStatement Statement = new(
        new[] { PolicyText.Of(NotebookPermissions.Tagging) },
        new[] { PolicyText.Arn(NotebookPermissions.TaggedResource) },
        new NewCondition("ForAllValues:StringEquals", "aws:TagKeys", NotebookPermissions.TagKeys.Select(PolicyText.Of).ToImmutableArray()));

    /// <summary>NRA3003.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(InterfaceTaggingMissing.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(AllowInterfaceTagging), "Allow to tag network interfaces"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant) =>
        form.AddToRole(((MissingPermissions)finding.Subject).Home!, Statement);
}
