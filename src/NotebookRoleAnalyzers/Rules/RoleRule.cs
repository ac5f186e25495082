using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules;

/// <summary>Judges one role at a time, with all that it is given.</summary>
internal abstract class RoleRule : Rule
{
    public abstract void Judge(Role role, Findings findings);
}
