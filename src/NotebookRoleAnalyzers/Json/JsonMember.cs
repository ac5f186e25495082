namespace NotebookRoleAnalyzers.Json;

/// <summary>A name and its value in a JSON object.</summary>
internal sealed record JsonMember(JsonNode Name, JsonNode Value);
