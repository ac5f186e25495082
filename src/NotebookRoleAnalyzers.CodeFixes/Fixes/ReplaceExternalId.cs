using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Trust;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Tests what a service sends in the place of the external id, which it doesn't.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceExternalId), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class ReplaceExternalId : PolicyFix
{
    /// <summary>NRA1012.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(ExternalIdForService.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(ReplaceExternalId), "Test the source keys instead of the external id"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var trust = (ServiceTrust)finding.Subject;
        var account = SourceGuard.OnAccount();
        form.ChangeConditions(trust.Statement, trust.Principal, new[] { new ConditionChange(trust.ExternalId!, account.Operator, account.Values) { Key = account.Key } }, SourceGuard.OnArn(trust));
    }
}
