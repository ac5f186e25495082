using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>What kind of policy a statement belongs to, when the code shows no place that it is given to.</summary>
internal static class StatementKind
{
    private static readonly HashSet<string> IotActions = new(StringComparer.OrdinalIgnoreCase)
    {
        "iot:Connect", "iot:Publish", "iot:Receive", "iot:RetainPublish", "iot:Subscribe", "iot:*",
        "iot:GetThingShadow", "iot:UpdateThingShadow", "iot:DeleteThingShadow", "iot:ListNamedShadowsForThing",
    };

    private static readonly string[] Others = { "*", "sts:", "kms:" };

    public static PolicyKind FromContent(Statement statement)
    {
        var actions = statement.Actions.Items;
        if (actions.Any(static action => action.Text.Characters.StartsWith("Update:", StringComparison.Ordinal))
            || (!actions.IsEmpty && actions.All(static action => action.Text.Known is { } known && IotActions.Contains(known)) && actions.Any(static action => action.Text.Known != "iot:*")))
        {
            return PolicyKind.NotIam;
        }

        if (statement.Principals.IsAbsent && statement.NotPrincipals.IsAbsent)
        {
            return PolicyKind.Identity;
        }

        var assumes = !actions.IsEmpty && actions.All(static action => action.Text.Characters.StartsWith("sts:", StringComparison.OrdinalIgnoreCase));
        return assumes && !statement.Principals.Items.IsEmpty ? PolicyKind.Trust : IsOfResource(statement) ? PolicyKind.Resource : PolicyKind.Unknown;
    }

    // Policies of endpoints and organizations name principals too, but no services. What a service may do with a key is told of a key's policy only where that is seen.
    private static bool IsOfResource(Statement statement) => statement.Effect == Effect.Allow
        && statement.Principals.Items.Any(static principal => principal is { IsCertain: true, Type: PrincipalType.Service })
        && statement.Actions is { IsComplete: true, Items: { IsEmpty: false } items } && items.All(static action => action.Certain is { } name && !Others.Any(service => name.StartsWith(service, StringComparison.OrdinalIgnoreCase)));
}
