using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>A resource that can't be one.</summary>
/// <param name="Element">It in its list.</param>
/// <param name="Corrected">What must be meant; null where that isn't clear.</param>
internal sealed record MisspeltArn(PolicyElement Element, SourceString? Corrected);
