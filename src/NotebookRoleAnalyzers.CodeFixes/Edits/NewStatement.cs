using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>An Allow to be written.</summary>
/// <param name="Actions">What it allows.</param>
/// <param name="Resources">On what; nothing where it is a role that is assumed.</param>
/// <param name="Conditions">Under which conditions, each with an operator of its own.</param>
internal sealed record NewStatement(IReadOnlyList<PolicyText> Actions, IReadOnlyList<PolicyText> Resources, params NewCondition[] Conditions)
{
    /// <summary>Those to whom it is allowed, as they are written elsewhere; none where the policy is somebody's own.</summary>
    public IReadOnlyList<Principal> Principals { get; init; } = Array.Empty<Principal>();
}
