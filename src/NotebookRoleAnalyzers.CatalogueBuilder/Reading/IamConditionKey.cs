namespace NotebookRoleAnalyzers.CatalogueBuilder.Reading;

/// <summary>A condition key, with the data's name of its type: <c>ArrayOfString</c>.</summary>
internal sealed record IamConditionKey(string Name, string Type);
