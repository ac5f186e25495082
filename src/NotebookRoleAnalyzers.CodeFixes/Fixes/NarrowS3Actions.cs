using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Grants;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Lists the S3 actions in use, and narrows the resources to one bucket.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NarrowS3Actions), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class NarrowS3Actions : PolicyFix
{
    private static readonly FixVariant Notebook = new(nameof(NarrowS3Actions), "Allow only the five S3 actions of notebook storage");
    private static readonly FixVariant ReadOnly = new(nameof(NarrowS3Actions) + "ReadOnly", "Allow only to read and list objects");
    private static readonly FixVariant ReadWrite = new(nameof(NarrowS3Actions) + "ReadWrite", "Allow only to read, list, write and delete objects");

    private static readonly ImmutableArray<string> ReadActions = ImmutableArray.Create("s3:GetObject", "s3:ListBucket");
    private static readonly ImmutableArray<string> WriteActions = ImmutableArray.Create("s3:GetObject", "s3:ListBucket", "s3:PutObject", "s3:DeleteObject");

    /// <summary>NRA2001.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(AllS3Actions.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(Notebook, ReadOnly, ReadWrite);

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var statement = finding.Statement!;
        var names = variant == ReadOnly ? ReadActions : variant == ReadWrite ? WriteActions : NotebookPermissions.Storage;
        var actions = names.Select(PolicyText.Of).ToList();
        // A bucket's own policy is on that bucket already.
        var anyResource = statement.Kind == PolicyKind.Identity ? statement.Resources.Items.Where(IsAnyBucket).ToList() : new List<PolicyElement>();
        var isOfS3 = statement.Actions.IsComplete && statement.Actions.Items.All(IsOfS3);
        if (anyResource.Count > 0 && !isOfS3 && statement is { CanHaveSibling: true, Kind: PolicyKind.Identity, Conditions.AreAbsent: true })
        {
            // The statement's other actions keep their resources.
            form.MoveActions(statement, IsOfS3, actions, form.BucketArns(RoleHome.Of(statement)));
            return;
        }

        var all = statement.Actions.Items.Where(static action => action.Certain is { } pattern && ActionPattern.CoversService(pattern, "s3")).ToList();
        form.Replace(all[0], actions);
        all.Skip(1).ToList().ForEach(form.Remove);
        if (isOfS3)
        {
            form.ReplaceAll(anyResource, form.BucketArns(RoleHome.Of(statement)));
        }
    }

    private static bool IsAnyBucket(PolicyElement resource) => resource.IsCertain && resource.Text.Characters is "*" or "**" or "arn:aws:s3:::*" or "arn:aws-cn:s3:::*" or "arn:aws-us-gov:s3:::*" or "arn:*:s3:::*";

    private static bool IsOfS3(PolicyElement action) => action.Certain?.StartsWith("s3:", StringComparison.OrdinalIgnoreCase) == true;
}
