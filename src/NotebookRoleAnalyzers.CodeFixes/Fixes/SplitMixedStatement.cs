using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Trust;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Gives principals that send no source keys a statement of their own, without the conditions on them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SplitMixedStatement), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class SplitMixedStatement : PolicyFix
{
    /// <summary>NRA1011.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(SourceKeyOnMixedPrincipals.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(SplitMixedStatement), "Move the principals that are no services to a statement of their own"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var trust = (ServiceTrust)finding.Subject;
        form.SplitOff(trust.Statement, trust.Others);
    }
}
