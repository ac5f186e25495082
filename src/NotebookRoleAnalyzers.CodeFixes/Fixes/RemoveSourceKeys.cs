using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Trust;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Lets a service assume a role that sends no source keys: takes the conditions on them away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveSourceKeys), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class RemoveSourceKeys : PolicyFix
{
    /// <summary>NRA1003.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(SourceKeyBreaksService.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(RemoveSourceKeys), "Remove the conditions on keys that the service does not send"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var trust = (ServiceTrust)finding.Subject;
        form.RemoveConditions(trust.Statement, trust.Keys.Where(static key => key.IsDemanded).Select(static key => key.Condition).ToList());
    }
}
