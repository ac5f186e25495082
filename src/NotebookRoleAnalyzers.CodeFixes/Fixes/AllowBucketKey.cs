using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Companions;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Lets a notebook role use the key of its bucket.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AllowBucketKey), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class AllowBucketKey : PolicyFix
{
    /// <summary>NRA3005.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(NotebookKeyMissing.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(AllowBucketKey), "Add the missing permissions on the key"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var missing = (MissingPermissions)finding.Subject;
        var key = form.KeyArn(missing.Home!, missing.Resource, missing.Bucket?.Resource);
        form.AddToRole(missing.Home!, new NewStatement(missing.Actions.Select(PolicyText.Of).ToList(), new[] { key }));
    }
}
