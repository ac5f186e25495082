using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>A condition key with the values that it is compared with.</summary>
/// <param name="Key">As <c>aws:SourceAccount</c>, in any case.</param>
/// <param name="Values">The values.</param>
/// <param name="IsCertain">Whether the policy has it on every way through the code.</param>
internal sealed record Condition(SourceString Key, ElementList Values, bool IsCertain);
