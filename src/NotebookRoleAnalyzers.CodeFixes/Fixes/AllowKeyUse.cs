using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Companions;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Lets a role use the key of what it uses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AllowKeyUse), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class AllowKeyUse : PolicyFix
{
    /// <summary>NRA3005, NRA3007 and NRA3008.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(NotebookKeyMissing.Descriptor.Id, KeyForBucketMissing.Descriptor.Id, KeyForSecretMissing.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(AllowKeyUse), "Add the missing permissions on the key"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var missing = (MissingPermissions)finding.Subject;
        var key = form.KeyArn(missing.Home!, missing.Resource, missing.Encrypted);
        form.AddToRole(missing.Home!, new NewStatement(missing.Actions.Select(PolicyText.Of).ToList(), new[] { key }));
    }
}
