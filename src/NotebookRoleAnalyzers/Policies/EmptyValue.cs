using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>A value of a statement that the policy certainly has, and with nothing in it.</summary>
/// <param name="Element">The element that it is of.</param>
/// <param name="Name">The name that it stands under: that of the element, or of a kind of principals.</param>
/// <param name="Site">What stands for it.</param>
/// <param name="IsWhole">Whether the element has nothing else: beside accounts that are none, a principal may have services.</param>
internal sealed record EmptyValue(string Element, string Name, Origin Site, bool IsWhole = true);
