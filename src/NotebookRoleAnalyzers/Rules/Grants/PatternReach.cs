using System.Collections.Immutable;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>What a pattern stands for on the resources of its statement.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Permissions">The actions that change permissions, and that its name doesn't show; not empty.</param>
/// <param name="Others">All other actions that a resource of the statement may be meant for.</param>
internal sealed record PatternReach(PolicyElement Pattern, ImmutableArray<string> Permissions, ImmutableArray<string> Others)
{
    // Who writes one of these knows what it is about.
    private static readonly string[] Words = { "Access", "Acl", "Grant", "Owner", "Permission", "Polic" };

    // To administer these services is to change permissions.
    private static readonly string[] OfPermissions = { "iam", "lakeformation", "organizations", "ram", "sso", "sts" };

    // The Service Authorization Reference has some as changes of permissions that only read.
    private static readonly string[] Reading = { "BatchGet", "Describe", "Get", "List" };

    // These only take permissions away.
    private static readonly string[] Taking = { "Cancel", "Delete", "Remove", "Reset", "Retire", "Revoke" };

    // These open nothing to others.
    private static readonly string[] Inner = { "cloudformation:SetStackPolicy", "ec2:CreateOdbNetworkPeering", "ec2:ModifyOdbNetworkPeering" };

    /// <summary>What a pattern reaches; null if that is no change of permissions, or if its name shows it.</summary>
    public static PatternReach? Of(PolicyElement action, Statement statement, ImmutableArray<string> added)
    {
        if (action.Certain is not { } pattern || pattern.IndexOf('*') < 0 || pattern.IndexOf(':') is not (> 0 and var colon) || pattern.IndexOf('*') < colon
            || Array.Exists(Words, word => pattern.IndexOf(word, colon, StringComparison.OrdinalIgnoreCase) > 0)
            || Array.Exists(OfPermissions, service => pattern.StartsWith(service + ":", StringComparison.OrdinalIgnoreCase))
            || ActionPattern.CoversService(pattern) || ActionBreadth.Covers(statement, pattern, added))
        {
            return null;
        }

        var permissions = ActionCatalogue.Expand(pattern).Where(static entry => ChangesPermissions(entry) && !Begins(entry, Taking)).Where(entry => statement.Resources.Items.Any(resource => resource.IsCertain && ResourceScope.Fits(resource.Text, entry) == Answer.Yes)).Select(static entry => entry.Name).ToImmutableArray();
        return permissions.IsEmpty ? null : new PatternReach(
            action,
            permissions,
            ActionCatalogue.Expand(pattern).Where(entry => !ChangesPermissions(entry) && (!statement.Resources.IsComplete || statement.Resources.Items.Any(resource => ResourceScope.Fits(resource.Text, entry) != Answer.No))).Select(static entry => entry.Name).ToImmutableArray());
    }

    private static bool ChangesPermissions(ActionEntry entry) => entry.AccessLevel == AccessLevel.PermissionsManagement && !Begins(entry, Reading) && !Inner.Contains(entry.Name);

    private static bool Begins(ActionEntry entry, string[] verbs)
    {
        foreach (var verb in verbs)
        {
            if (entry.ShortName.StartsWith(verb, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a message says of the permissions: the first, and how many more.</summary>
    public override string ToString() => Permissions.Length == 1 ? $"'{Permissions[0]}'" : $"'{Permissions[0]}' and {Permissions.Length - 1} more like it";
}
