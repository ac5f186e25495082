using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Writes what IAM takes in the place of a name or value that it doesn't.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectElement), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class CorrectElement : PolicyFix
{
    /// <summary>NRA4002, NRA4004, NRA4008, NRA4022 and NRA4025.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(UnknownElement.Descriptor.Id, InvalidEffect.Descriptor.Id, InvalidSid.Descriptor.Id, InvalidPolicyVariable.Descriptor.Id, InvalidPrincipal.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(CorrectElement), "Write what IAM takes in its place"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        switch (finding.Subject)
        {
            case MisnamedElement { Meant: { } name } misnamed:
                form.Rename(misnamed.Element.Site, name);
                break;
            case Misnomer { Meant: { } text } misnomer:
                form.Replace(misnomer.Element, new[] { PolicyText.Of(text) });
                break;
            case PrincipalFault { Meant: { } account } fault:
                LiteralEdits.Replace(edits, fault.Text, fault.Start, fault.Length, new[] { TextPart.Of(account) });
                break;
        }
    }
}
