namespace NotebookRoleAnalyzers.CatalogueBuilder.Reading;

/// <summary>A type of resource of a service.</summary>
internal sealed record IamResourceType(string Name, string Arn, IReadOnlyList<string> ConditionKeys);
