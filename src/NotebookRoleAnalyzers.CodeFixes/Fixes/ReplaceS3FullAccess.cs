using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Grants;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Puts the statement of notebook storage in the place of a policy that gives full access to S3.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceS3FullAccess), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class ReplaceS3FullAccess : PolicyFix
{
    /// <summary>NRA2011.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(FullAccessManagedPolicy.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(ReplaceS3FullAccess), "Allow only the five S3 actions of notebook storage"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var attachment = (Attachment)finding.Subject;
        var statement = new NewStatement(NotebookPermissions.Storage.Select(PolicyText.Of).ToList(), form.BucketArns(attachment.Home));
        form.ReplaceAttached(attachment.Written, attachment.Home, statement);
    }
}
