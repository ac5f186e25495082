using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Grants;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Names the managed policy that was meant, or the successor of one that AWS gave up.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectManagedPolicy), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class CorrectManagedPolicy : PolicyFix
{
    /// <summary>NRA2019.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(OutdatedManagedPolicy.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(CorrectManagedPolicy), "Name the policy that AWS has"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var fault = (PolicyFault)finding.Subject;
        LiteralEdits.Replace(edits, fault.Name.Text, fault.Name.Start, fault.Name.Full.Length, new[] { TextPart.Of(fault.Meant!) });
    }
}
