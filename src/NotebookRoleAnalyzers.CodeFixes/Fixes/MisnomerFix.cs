using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Puts the text that was meant in the place of one.</summary>
public abstract class MisnomerFix : PolicyFix
{
    private protected sealed override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var misnomer = (Misnomer)finding.Subject;
        form.Replace(misnomer.Element, new[] { PolicyText.Of(misnomer.Meant!) });
    }
}
