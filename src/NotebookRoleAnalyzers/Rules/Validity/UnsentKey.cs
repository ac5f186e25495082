using System.Collections.Immutable;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>A condition's key that requests for none of its statement's actions carry.</summary>
/// <param name="Senders">The actions of its service that send it; none if it is the key of all services for a resource's tags.</param>
/// <param name="IsMet">Whether the condition is met where the key is absent: always, else never.</param>
internal sealed record UnsentKey(ImmutableArray<ActionEntry> Senders, bool IsMet)
{
    /// <summary>What is wrong with the key of a condition; null if a request may carry it, or what follows from it isn't known.</summary>
    public static UnsentKey? Of(ConditionBlock block, Condition condition, Statement statement, ImmutableArray<string> added)
    {
        if (condition is not { IsCertain: true, Key.Known: { } key })
        {
            return null;
        }

        var service = UnsentKeys.ServiceOf(key);
        if ((service is null && !UnsentKeys.IsOfResourceTags(key)) || MayBeSent(key, statement.Actions))
        {
            return null;
        }

        if (block.Operator.Known is not { } name || ConditionOperator.Parse(name)?.IsMetWithoutKey(condition.Values) is not { } met || met == Answer.Maybe)
        {
            return null;
        }

        var senders = service is null ? ImmutableArray<ActionEntry>.Empty : UnsentKeys.SendersOf(key, service);
        return statement.Actions.Items.All(action => IsLacking(action.Text.Known!)) ? new UnsentKey(senders, met == Answer.Yes) : null;

        // What a pattern covers beside the actions of the catalogue isn't known.
        bool IsLacking(string pattern) => !ActionCatalogue.IsNamedByAws(pattern) && ActionCatalogue.Expand(pattern, added).All(action => service is null ? UnsentKeys.LacksResource(action) : UnsentKeys.Lacks(action, key, service, senders.Length));
    }

    /// <summary>The conditions of an operator without those on such keys.</summary>
    public static ConditionBlock Without(ConditionBlock block, Statement statement, ImmutableArray<string> added) =>
        CanBeJudged(statement) ? block with { Conditions = block.Conditions.RemoveAll(condition => Of(block, condition, statement, added) is not null) } : block;

    /// <summary>Whether all actions of a statement are in sight.</summary>
    public static bool CanBeJudged(Statement statement) =>
        statement is { Effect: Effect.Allow or Effect.Deny, Actions: { IsComplete: true, Items.IsEmpty: false }, NotActions.IsAbsent: true };

    // Most often the first action sends the key. Of one that the catalogue doesn't know anything may be true.
    private static bool MayBeSent(string key, ElementList actions)
    {
        foreach (var action in actions.Items)
        {
            if (action.Text.Known is not { } pattern || MayBeSent(key, pattern))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayBeSent(string key, string pattern)
    {
        if (ActionCatalogue.Find(pattern) is { } named)
        {
            return named.Sends(key);
        }

        // Of a pattern of several services some may be unknown.
        var colon = pattern.IndexOf(':');
        if (colon < 0 || pattern.IndexOfAny(Wildcard.Characters, 0, colon) >= 0)
        {
            return true;
        }

        var isKnown = false;
        foreach (var action in ActionCatalogue.Expand(pattern))
        {
            if (action.Sends(key))
            {
                return true;
            }

            isKnown = true;
        }

        return !isKnown;
    }
}
