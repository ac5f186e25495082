using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>Actions by which none of a statement's principals can assume the role, and the one by which they can.</summary>
/// <param name="Actions">The actions in their list; where the CDK's principal brings one along, its site is the principal.</param>
/// <param name="Right">The one to put in their place.</param>
internal sealed record AssumeMisfit(ImmutableArray<PolicyElement> Actions, string Right);
