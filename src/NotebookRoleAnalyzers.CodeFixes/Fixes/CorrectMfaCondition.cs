using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Tests multi-factor authentication so that those without it are stopped.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectMfaCondition), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class CorrectMfaCondition : ConditionFix
{
    /// <summary>NRA4027.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(MfaConditionReversed.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(CorrectMfaCondition), "Stop those without multi-factor authentication"));
}
