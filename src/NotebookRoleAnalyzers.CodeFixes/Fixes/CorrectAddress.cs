using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Writes a range of addresses without the bits that its prefix leaves open.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectAddress), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class CorrectAddress : MisnomerFix
{
    /// <summary>NRA4028.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(AddressConditionWrong.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(CorrectAddress), "Clear the bits beyond the prefix"));
}
