using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Puts the value that a placeholder stands for in its place.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FillPlaceholder), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class FillPlaceholder : TokenFix
{
    /// <summary>NRA4023.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(PlaceholderLeft.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(FillPlaceholder), "Put the value in the placeholder's place"));

    private protected override string ExpressionOf(Finding finding) => (string)finding.Arguments[1];
}
