using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules;

/// <summary>Tells the service role of EMR notebooks, which EMR Studio's workspaces are too, from other roles.</summary>
internal static class NotebookRole
{
    // EMR's own policies for the service role of a cluster.
    private static readonly string[] ClusterPolicies = { "AmazonElasticMapReduceRole", "AmazonEMRServicePolicy_v2" };

    private static readonly string[] Services = { "elasticmapreduce.amazonaws.com", "elasticmapreduce.amazonaws.com.cn" };

    private static readonly string[] Words = { "notebook", "editors" };

    /// <summary>Whether a role certainly is one. EMR clusters have a service role that EMR assumes too, so more than that has to be seen.</summary>
    public static bool Is(Role role, RuleOptions options)
    {
        if (!IsAssumedByEmr(role))
        {
            return false;
        }

        if (IsMeant(role, options))
        {
            return true;
        }

        return !ClusterPolicies.Any(role.Attaches)
            && !Names(role).Any(static name => Contains(name, "cluster") || Contains(name, "EMR_DefaultRole"))
            && (Names(role).Any(static name => Words.Any(word => Contains(name, word))) || ListsMostOfNetworkChannel(role));
    }

    /// <summary>Whether a role is meant for notebooks, whoever may assume it: that is said of it, and not only read off its name.</summary>
    public static bool IsMeant(Role role, RuleOptions options) =>
        role.ServesNotebooks
        || options.Roles.Add(NotebookPermissions.DefaultRole).Any(name => Names(role).Contains(name, StringComparer.OrdinalIgnoreCase))
        || role.Attaches(NotebookPermissions.EditorsPolicy);

    // A copy of the editors policy, by hand.
    private static bool ListsMostOfNetworkChannel(Role role) => NotebookPermissions.NetworkChannel.Count(role.Lists) * 4 >= NotebookPermissions.NetworkChannel.Length * 3;

    private static bool IsAssumedByEmr(Role role) => role.Trust.Statements.Any(static statement =>
        statement.Effect == Effect.Allow && statement.Principals.Items.Any(static principal => principal is { IsCertain: true, Type: PrincipalType.Service } && Services.Contains(principal.Name.Known)));

    private static IEnumerable<string> Names(Role role) => new[] { role.Id.Known, role.Name?.Known }.OfType<string>();

    private static bool Contains(string name, string word) => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
