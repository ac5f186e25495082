using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>Tells a role's trust policy from policies that look like one.</summary>
internal static class TrustPolicy
{
    /// <summary>
    /// Whether a statement that reads as one of a trust policy certainly is. Policies of endpoints and organizations name AWS principals and actions of STS too, with a resource;
    /// services and identity providers are named in trust policies only, and a statement without principals is one of trust only if it is used so.
    /// </summary>
    public static bool Certainly(Statement statement, PolicyModel model) =>
        statement.Principals.IsAbsent
        || statement.Principals.Items.Any(static principal => principal is { IsCertain: true, Type: PrincipalType.Service or PrincipalType.Federated })
        || model.Roles.Any(role => role.Trust.Statements.Contains(statement));

    /// <summary>Whether a statement that reads as one of a trust policy is one, as far as can be told: those of endpoints and organizations have a resource.</summary>
    public static bool Is(Statement statement, PolicyModel model) =>
        statement.Kind == PolicyKind.Trust && (statement is { Resources.IsAbsent: true, NotResources.IsAbsent: true } || Certainly(statement, model));
}
