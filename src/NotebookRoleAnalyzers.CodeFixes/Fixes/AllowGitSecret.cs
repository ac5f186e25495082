using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Companions;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Lets a notebook role read the secret of its Git repositories.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AllowGitSecret), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class AllowGitSecret : PolicyFix
{
    /// <summary>NRA3006.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(GitSecretMissing.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(AllowGitSecret), "Allow to read the secret of the Git repositories"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var missing = (MissingPermissions)finding.Subject;
        form.AddToRole(missing.Home!, new NewStatement(missing.Actions.Select(PolicyText.Of).ToList(), new[] { form.SecretArn(missing.Home!, missing.Resource) }));
    }
}
