using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;

namespace NotebookRoleAnalyzers.Rules.Companions;

/// <summary>Where a role can be given another permission.</summary>
/// <param name="Place">Where it takes calls; null where it takes none.</param>
/// <param name="Sibling">Else the statement of the role beside which another one can be written.</param>
internal sealed record RoleHome(RolePlace? Place, Statement? Sibling)
{
    /// <summary>The home of a role; null if there is none that an edit can reach.</summary>
    public static RoleHome? Of(Role role)
    {
        if (role.TakesCalls && RolePlace.Of(role.Origin.Node) is { } place)
        {
            return new RoleHome(place, null);
        }

        var sibling = role.Permissions.FirstOrDefault(static statement => statement is { CanHaveSibling: true, CanBeMended: true });
        return sibling is null ? null : new RoleHome(null, sibling);
    }
}
