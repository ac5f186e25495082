using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;

namespace NotebookRoleAnalyzers.Rules;

/// <summary>Where a role can be given another permission.</summary>
/// <param name="Place">Where it takes calls; null where it takes none.</param>
/// <param name="Sibling">Else the statement of the role beside which another one can be written.</param>
internal sealed record RoleHome(RolePlace? Place, Statement? Sibling)
{
    /// <summary>The last node of the place: what is declared up to there can be used.</summary>
    public SyntaxNode Node => Place?.Last ?? Sibling!.Origin.Node;

    /// <summary>The home of what is written in a statement, or beside it.</summary>
    public static RoleHome Of(Statement statement) => new(null, statement);

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
