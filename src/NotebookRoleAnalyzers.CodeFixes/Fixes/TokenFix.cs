using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Rules;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Puts an expression in the place of some characters of a text.</summary>
public abstract class TokenFix : PolicyFix
{
    private protected abstract string ExpressionOf(Finding finding);

    private protected sealed override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var placeholder = (Placeholder)finding.Subject;
        var expression = edits.ExpressionAt(placeholder.Span.Start, ExpressionOf(finding));
        LiteralEdits.Replace(edits, placeholder.Text, placeholder.Start, placeholder.Length, new[] { TextPart.Value(expression) });
    }
}
