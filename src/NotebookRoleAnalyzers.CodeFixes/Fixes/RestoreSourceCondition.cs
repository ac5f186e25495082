using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Trust;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Makes conditions on source keys protect: puts them under plain operators, with the values of the account where theirs don't protect.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RestoreSourceCondition), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class RestoreSourceCondition : PolicyFix
{
    /// <summary>NRA1006.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(SourceConditionNeutralised.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(RestoreSourceCondition), "Test the source keys in a way that protects"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var trust = (ServiceTrust)finding.Subject;
        form.ChangeConditions(trust.Statement, trust.Principal, trust.Keys.Where(static key => key.IsNeutral).Select(key => new ConditionChange(
            key.Condition,
            key.PlainOperator!,
            key.KeepsValues ? null : key.IsOnArn ? SourceGuard.Arns(trust) : SourceGuard.OnAccount().Values)).ToList());
    }
}
