using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Writes or takes away the one character for which a policy isn't JSON.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RepairJson), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class RepairJson : PolicyFix
{
    /// <summary>NRA4001.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(MalformedPolicyJson.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(RepairJson), "Mend the JSON"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var repair = (JsonRepair)finding.Subject;
        LiteralEdits.Replace(edits, repair.Text, repair.Start, repair.Length, new[] { TextPart.Of(repair.Added) });
    }
}
