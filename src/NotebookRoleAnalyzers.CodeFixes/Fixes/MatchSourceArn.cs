using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Trust;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Puts a source ARN with wildcards under the operator that knows them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MatchSourceArn), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class MatchSourceArn : PolicyFix
{
    /// <summary>NRA1007.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(SourceArnNeverMatches.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(MatchSourceArn), "Compare aws:SourceArn with ArnLike"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var trust = (ServiceTrust)finding.Subject;
        var key = trust.Keys.First(static key => key.LiteralWildcard is not null);
        form.ChangeConditions(trust.Statement, trust.Principal, new[] { new ConditionChange(key.Condition, "ArnLike", null) });
    }
}
