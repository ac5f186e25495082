using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.Rules.Trust;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Puts the service that was meant in the place of a name that no service has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectPrincipal), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class CorrectPrincipal : MisnomerFix
{
    /// <summary>NRA1014.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(UnknownServicePrincipal.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(CorrectPrincipal), "Name the service that is meant"));
}
