using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Puts conditions under the operator that was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectConditionOperator), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class CorrectConditionOperator : ConditionFix
{
    /// <summary>NRA4016, NRA4019, NRA4020 and NRA4021.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds =>
        ImmutableArray.Create(UnknownConditionOperator.Descriptor.Id, ConditionTypeMismatch.Descriptor.Id, WildcardWithoutLike.Descriptor.Id, SetOperatorMisused.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(CorrectConditionOperator), "Put the operator that was meant in its place"));
}
