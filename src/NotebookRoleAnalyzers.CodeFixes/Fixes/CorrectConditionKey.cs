using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Puts the condition key that was meant in the place of one that there isn't.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectConditionKey), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class CorrectConditionKey : ConditionFix
{
    /// <summary>NRA4017.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(UnknownConditionKey.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(CorrectConditionKey), "Put the nearest condition key in its place"));
}
