using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Trust;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Puts the ARNs for which a service acts in the place of those for which it never does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectSourceArn), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class CorrectSourceArn : PolicyFix
{
    /// <summary>NRA1008.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(SourceArnDoesNotFit.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(CorrectSourceArn), "Name the service's own resources in aws:SourceArn"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var trust = (ServiceTrust)finding.Subject;
        form.ReplaceAll(trust.Misfits, SourceGuard.Arns(trust));
    }
}
