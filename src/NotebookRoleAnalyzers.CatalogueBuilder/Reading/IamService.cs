namespace NotebookRoleAnalyzers.CatalogueBuilder.Reading;

/// <summary>A service as the public data has it.</summary>
internal sealed record IamService(string Prefix, string Name, IReadOnlyList<IamAction> Actions, IReadOnlyList<IamResourceType> ResourceTypes, IReadOnlyList<IamConditionKey> ConditionKeys);
