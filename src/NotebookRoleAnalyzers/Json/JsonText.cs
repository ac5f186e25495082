using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Json;

/// <summary>JSON as found in the source.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Root">The value that they begin with; unknown if there is none.</param>
/// <param name="IsWellFormed">Whether they are JSON by the letter of RFC 8259, whatever stands in the holes.</param>
internal sealed record JsonText(SourceString Text, JsonNode Root, bool IsWellFormed);
