using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>Tells whether a fix can write what mends a trust. Rules ask, as an id has to be fixable everywhere or nowhere.</summary>
internal static class TrustRemedy
{
    /// <summary>Whether source keys can be added that shut out no other principal. The CDK lets no principals with different conditions into one statement.</summary>
    public static bool CanAdd(ServiceTrust trust, params string[] operators) =>
        trust.Statement.CanBeMended
        && trust.Statement.TakesConditions(operators)
        && (trust.Statement.Form != StatementForm.Cdk || trust.Statement.Principals.Items.Length == 1)
        && (PrincipalPlace.TakesConditions(trust.Statement, trust.Principal) || (trust.Statement.Kind != PolicyKind.Trust && trust.Statement.Origin.Node != trust.Principal.Holder.Node && ConditionPlace.IsIn(trust.Statement, operators)))
        && trust.IsOfServices
        && trust.Senders.Count() == trust.Services.Length;

    /// <summary>Whether conditions can be put under other operators.</summary>
    public static bool CanChange(ServiceTrust trust, params (Condition Condition, string? Operator)[] changes)
    {
        var statement = trust.Statement;
        return statement.CanLose(changes.Select(static change => change.Condition))
            && changes.All(static change => change.Operator is not null)
            && changes.Select(static change => change.Condition.Key.Characters).Distinct(StringComparer.OrdinalIgnoreCase).Count() == changes.Length
            && (statement.Form is StatementForm.Sdk or StatementForm.Pulumi || statement.Conditions.Blocks.All(block => CanChange(trust, block, changes)));
    }

    private static bool CanChange(ServiceTrust trust, ConditionBlock block, (Condition Condition, string? Operator)[] changes)
    {
        var changed = changes.Where(change => block.Conditions.Contains(change.Condition)).ToList();
        if (changed.All(change => change.Operator == block.Operator.Known))
        {
            return true;
        }

        // Another change must not ask for the same operator elsewhere, as neither sees what the other writes.
        var targets = changed.Select(static change => change.Operator!).ToArray();
        var isFree = !changes.Except(changed).Any(other => targets.Contains(other.Operator));
        var canBeRenamed = block.Site is not null && changed.Count == block.Conditions.Length && targets.Distinct().Count() == 1 && trust.Statement.Conditions.Blocks.All(other => other.Operator.Known != targets[0]);
        return isFree && (canBeRenamed || (changed.All(static change => change.Condition.CanBeMoved) && TrustRemedy.CanAdd(trust, targets) && !changed.Any(change => HasAlready(trust.Statement, change.Condition, change.Operator!))));
    }

    private static bool HasAlready(Statement statement, Condition condition, string name) => statement.Conditions.Blocks.Any(block => block.Operator.Known == name
        && block.Conditions.Any(other => other != condition && string.Equals(other.Key.Known, condition.Key.Known, StringComparison.OrdinalIgnoreCase)));
}
