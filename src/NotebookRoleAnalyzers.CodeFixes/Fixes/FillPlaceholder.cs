using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Puts the value that a placeholder stands for in its place.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FillPlaceholder), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class FillPlaceholder : PolicyFix
{
    /// <summary>NRA4023.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(PlaceholderLeft.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(FillPlaceholder), "Put the value in the placeholder's place"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var placeholder = (Placeholder)finding.Subject;
        var expression = (string)finding.Arguments[1];
        if (expression.StartsWith("Aws.", StringComparison.Ordinal))
        {
            expression = edits.NameOf("Amazon.CDK", "Aws", placeholder.Span.Start) + expression.Substring(3);
        }

        LiteralEdits.Replace(edits, placeholder.Text, placeholder.Start, placeholder.Length, new[] { TextPart.Value(expression) });
    }
}
