using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules;

/// <summary>Judges one statement at a time.</summary>
internal abstract class StatementRule : Rule
{
    public abstract void Judge(Statement statement, Findings findings);
}
