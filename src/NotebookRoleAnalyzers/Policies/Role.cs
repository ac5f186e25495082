using System.Collections.Immutable;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>A role with all that the code gives it.</summary>
/// <param name="Id">The construct's id.</param>
/// <param name="Name">The role's name; null if AWS makes one.</param>
/// <param name="Trust">Who may assume it.</param>
/// <param name="ManagedPolicies">The names or ARNs of the managed policies attached.</param>
/// <param name="Documents">The inline policies.</param>
/// <param name="Statements">The statements added to its default policy.</param>
/// <param name="IsWhole">Whether that is all that it gets.</param>
/// <param name="Origin">Where it is made.</param>
internal sealed record Role(
    SourceString Id,
    SourceString? Name,
    PolicyDocument Trust,
    ElementList ManagedPolicies,
    ImmutableArray<PolicyDocument> Documents,
    ImmutableArray<Statement> Statements,
    bool IsWhole,
    Origin Origin);
