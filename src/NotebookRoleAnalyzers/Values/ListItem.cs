using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Values;

/// <summary>An item of a list.</summary>
/// <param name="Value">What it is, which may be written elsewhere.</param>
/// <param name="IsCertain">Whether it is there on every way through the code.</param>
/// <param name="Site">What stands for it in the list.</param>
internal readonly record struct ListItem(Value Value, bool IsCertain, Origin Site);
