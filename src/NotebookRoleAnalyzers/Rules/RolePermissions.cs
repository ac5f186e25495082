using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules;

/// <summary>What a role is allowed, asked action by action. Nothing that may be granted is said to be missing: conditions, unknown texts and lists that aren't all in sight count as grants.</summary>
internal static class RolePermissions
{
    /// <summary>Whether anything that the role has may allow an action on what is asked about.</summary>
    /// <param name="role">The role, all of which is in sight.</param>
    /// <param name="action">The action.</param>
    /// <param name="mayFit">Whether a statement's resource may be what is asked about; any is if null.</param>
    public static bool MayAllow(this Role role, string action, Func<PolicyElement, bool>? mayFit = null) =>
        !role.IsWhole
        || role.ManagedPolicies.Items.Any(policy => policy.Text.Known is not { } name || ManagedPolicies.MayAllow(name, action))
        || role.Permissions.Any(statement => statement.MayAllow(action) && (mayFit is null || statement.MayBeOn(mayFit)));

    /// <summary>Whether a statement of the role certainly allows an action, on whatever resource.</summary>
    public static bool Lists(this Role role, string action) =>
        role.Permissions.Any(statement => statement.Effect == Effect.Allow && statement.Actions.Items.Any(element => element.Covers(action)));

    /// <summary>Whether a managed policy of the role certainly has a name.</summary>
    public static bool Attaches(this Role role, string policy) =>
        role.ManagedPolicies.Items.Any(element => element.Certain is { } name && string.Equals(ManagedPolicies.NameOf(name), ManagedPolicies.NameOf(policy), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a statement may allow an action.</summary>
    public static bool MayAllow(this Statement statement, string action) => statement.Effect != Effect.Deny && statement.MayName(action);

    /// <summary>Whether a statement may deny an action.</summary>
    public static bool MayDeny(this Statement statement, string action) => statement.Effect != Effect.Allow && statement.MayName(action);

    // Whether it may be about an action, whatever its effect.
    private static bool MayName(this Statement statement, string action)
    {
        if (!statement.NotActions.IsAbsent)
        {
            return !statement.NotActions.Items.Any(element => element.Certain is { } pattern && Wildcard.Matches(pattern, action));
        }

        return !statement.Actions.IsComplete || statement.Actions.Items.Any(element => MayCover(element, action));
    }

    // Up to its first hole a text is known.
    private static bool MayCover(PolicyElement element, string action)
    {
        if (element.Text.Known is { } pattern)
        {
            return Wildcard.Matches(pattern, action);
        }

        var known = 0;
        while (known < element.Text.Length && !element.Text.IsHole(known))
        {
            known++;
        }

        return Wildcard.Matches(element.Text.Characters.Substring(0, known) + "*", action);
    }

    private static bool MayBeOn(this Statement statement, Func<PolicyElement, bool> mayFit) =>
        !statement.NotResources.IsAbsent || !statement.Resources.IsComplete || statement.Resources.Items.Any(mayFit);
}
