using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Trust;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Adds the one of the two source keys that is missing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CompleteServiceGuard), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class CompleteServiceGuard : PolicyFix
{
    /// <summary>NRA1004 and NRA1005.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(SourceAccountMissing.Descriptor.Id, SourceArnMissing.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(CompleteServiceGuard), "Add the source key that is missing"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var trust = (ServiceTrust)finding.Subject;
        form.AddConditions(trust.Statement, trust.Principal, new[] { finding.Descriptor == SourceArnMissing.Descriptor ? SourceGuard.OnArn(trust) : SourceGuard.OnAccount() });
    }
}
