namespace NotebookRoleAnalyzers.CatalogueBuilder.Reading;

/// <summary>An action of a service.</summary>
/// <param name="Name">Without the prefix.</param>
/// <param name="AccessLevel">In the data's words, the most telling one alone: <c>Tagging</c> of <c>Tagging, Write</c>.</param>
/// <param name="ResourceTypes">The types it works on; none if it takes only <c>*</c>.</param>
/// <param name="ConditionKeys">The keys it sends, those of its resource types' own left out.</param>
/// <param name="DependentActions">Other actions that who uses it needs.</param>
internal sealed record IamAction(string Name, string AccessLevel, IReadOnlyList<string> ResourceTypes, IReadOnlyList<string> ConditionKeys, IReadOnlyList<string> DependentActions);
