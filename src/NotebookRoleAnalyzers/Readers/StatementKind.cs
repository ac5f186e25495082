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
        return assumes && !statement.Principals.Items.IsEmpty ? PolicyKind.Trust : PolicyKind.Unknown;
    }
}
