using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Makes a policy one of the current version of IAM's language.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WriteCurrentVersion), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class WriteCurrentVersion : PolicyFix
{
    /// <summary>NRA4005 and NRA4030.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(InvalidVersion.Descriptor.Id, OutdatedVersion.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(WriteCurrentVersion), "Write version 2012-10-17"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var document = (PolicyDocument)finding.Subject;
        if (document.Version is { } version)
        {
            form.Replace(version, new[] { PolicyText.Of(PolicyVersion.Current) });
        }
        else
        {
            form.AddElement(document, "Version", PolicyVersion.Current);
        }
    }
}
