using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>What is wrong with the text of a resource.</summary>
/// <param name="Complaint">What a message says of it.</param>
/// <param name="Corrected">What must be meant; null where that isn't clear.</param>
internal sealed record ArnFault(string Complaint, SourceString? Corrected);
