namespace NotebookRoleAnalyzers.Rules;

/// <summary>Judges policies as a whole, all that a block or file has of them at once.</summary>
internal abstract class ModelRule : Rule
{
    public abstract void Judge(Findings findings);
}
