using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>What fixes do that replace a wide resource.</summary>
internal static class ResourceNarrowing
{
    /// <summary>Puts the narrow resources in the place of the wide ones.</summary>
    public static void Narrow(PolicyForm form, IReadOnlyList<PolicyElement> wide, IReadOnlyList<PolicyText> narrow) => form.ReplaceAll(wide, narrow);

    /// <summary>Moves some actions of a statement to a statement of their own, on the narrow resources or under conditions.</summary>
    public static void MoveApart(PolicyForm form, Statement statement, Func<PolicyElement, bool> isMoved, IReadOnlyList<PolicyText> actions, IReadOnlyList<PolicyText> narrow, params NewCondition[] conditions)
    {
        form.AddSibling(statement, new NewStatement(actions, narrow, conditions));
        form.RemoveAll(statement.Actions.Items.Where(isMoved).ToList());
    }
}
