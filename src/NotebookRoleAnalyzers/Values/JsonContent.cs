namespace NotebookRoleAnalyzers.Values;

/// <summary>What a text is the JSON of.</summary>
/// <param name="Value">The map, list or tree.</param>
/// <param name="Step">The moment at which it is written out: what is done to it later isn't in the text.</param>
internal sealed record JsonContent(Value Value, int Step);
