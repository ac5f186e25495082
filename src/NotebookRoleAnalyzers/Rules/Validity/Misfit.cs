using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>Actions that can't be used on any resource of their statement.</summary>
/// <param name="Actions">They in their list.</param>
/// <param name="Counterparts">The ARNs that they work on, where those of the statement tell them.</param>
internal sealed record Misfit(ImmutableArray<PolicyElement> Actions, ImmutableArray<BucketCounterpart> Counterparts)
{
    private const int MostNamed = 3;

    /// <summary>The actions as a message lists them.</summary>
    public string List => string.Join(", ", Actions.Take(MostNamed).Select(static action => $"'{action.Text}'")) + (Actions.Length > MostNamed ? $" and {Actions.Length - MostNamed} more" : "");
}
