using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Companions;

/// <summary>What a role may do with a key.</summary>
internal static class KeyAccess
{
    /// <summary>The actions that a role certainly may not use on a key; on any if it is null.</summary>
    public static IEnumerable<string> Lacking(Role role, IEnumerable<string> actions, AwsResource? key, PolicyModel model) =>
        actions.Where(action => !role.MayAllow(action, resource => resource.MayBe(key, ResourceType.Key, model)));

    /// <summary>Whether a key policy of the code may give a role what its own policies don't: it names more than the account and services.</summary>
    public static bool MayBeGivenByKey(PolicyModel model) => model.Statements.Any(MayNameRole);

    private static bool MayNameRole(Statement statement) => statement is { Kind: PolicyKind.Key, Effect: not Effect.Deny }
        && !(statement.Principals.IsComplete && statement.Principals.Items.All(static principal => principal.Name.Characters.EndsWith(":root", StringComparison.Ordinal) || principal.Type == PrincipalType.Service));
}
