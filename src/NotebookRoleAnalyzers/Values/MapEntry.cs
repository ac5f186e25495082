using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Values;

/// <summary>A name in a map with its value.</summary>
/// <param name="Key">The name.</param>
/// <param name="Value">The value, which may be written elsewhere.</param>
/// <param name="IsCertain">Whether it is there on every way through the code.</param>
/// <param name="Site">What stands for the value in the map.</param>
internal readonly record struct MapEntry(TextValue Key, Value Value, bool IsCertain, Origin Site);
