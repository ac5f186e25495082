using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Companions;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Gives a notebook role the rest of what it takes to keep notebook files in a bucket.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CompleteNotebookStorage), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class CompleteNotebookStorage : PolicyFix
{
    /// <summary>NRA3004.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(NotebookStorageMissing.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(CompleteNotebookStorage), "Add the missing permissions on the bucket"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var missing = (MissingPermissions)finding.Subject;
        var actions = missing.Actions.Select(PolicyText.Of).ToList();
        if (missing.Statement is { } statement)
        {
            var written = statement.Actions.Items;
            form.InsertAfter(written[written.Length - 1], actions);
            return;
        }

        // Object actions work on objects only, the others on the bucket only.
        var arns = form.BucketArns(missing.Home!, missing.Bucket);
        var needed = arns.Where((_, index) => missing.Actions.Any(action => NotebookPermissions.StorageOfObjects.Contains(action) == (index == 1))).ToList();
        form.AddToRole(missing.Home!, new NewStatement(actions, needed));
    }
}
