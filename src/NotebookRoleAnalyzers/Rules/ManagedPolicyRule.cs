using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules;

/// <summary>Judges how one managed policy is named, whoever gets it.</summary>
internal abstract class ManagedPolicyRule : Rule
{
    public abstract void Judge(PolicyElement policy, Findings findings);
}
