using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>What an Allow leaves out, where it allows all else.</summary>
internal static class AllBut
{
    /// <summary>The first that a statement certainly leaves out; null if there is none, or if a condition restricts what is left.</summary>
    public static PolicyElement? First(ElementList left, Statement statement) =>
        left.Items.FirstOrDefault(static item => item.IsCertain) is { } first && statement.Conditions.Restrict() == Answer.No ? first : null;
}
