using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>A condition that would hold an action to one service.</summary>
/// <param name="Action">The action.</param>
/// <param name="Key">The key that names the service.</param>
/// <param name="Service">The principal of the service that the code shows; null if it shows none, or several.</param>
internal sealed record ServiceLimit(string Action, string Key, string? Service)
{
    public const string Operator = "StringEquals";

    /// <summary>The one service that the roles beside a statement trust, as one of them is meant to be handed to it; null if there is none, or more than one.</summary>
    public static string? TrustedBeside(Statement statement, PolicyModel model)
    {
        var trusted = model.Roles.Where(role => !role.Permissions.Contains(statement)).SelectMany(static role => role.TrustedServices).Distinct().ToList();
        return trusted.Count == 1 ? trusted[0] : null;
    }

    /// <summary>Whether an action of a statement is this one and no other.</summary>
    public bool IsOf(PolicyElement action) => action.Covers(Action)
        && ActionCatalogue.Expand(action.Certain!).All(covered => string.Equals(covered.Name, Action, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a statement allows nothing else.</summary>
    public bool IsAlone(Statement statement) => statement.Actions.IsComplete && statement.Actions.Items.All(IsOf);

    /// <summary>Whether an edit can write it: in the statement, or in one of its own beside it, for which other actions and all resources have to be known.</summary>
    public bool CanBeAddedTo(Statement statement) => IsAlone(statement)
        ? ConditionPlace.IsIn(statement, Operator)
        : statement is { CanBeMended: true, CanMoveActions: true, Resources.IsComplete: true }
            && statement.Actions.Items.Any(IsOf)
            && statement.Actions.Items.All(action => IsOf(action) || (action.Text.Known is { } pattern && !ActionPattern.Covers(pattern, Action)))
            && statement.Resources.Items.All(static resource => resource.IsCertain && (resource.Text.Known is not null || resource.Site.Holds(resource.Text)));
}
