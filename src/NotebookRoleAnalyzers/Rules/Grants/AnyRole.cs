using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>Says that one action which gives somebody a role is allowed for every role. Patterns that cover all of its service have more to be told than that.</summary>
internal abstract class AnyRole : StatementRule
{
    // Beginnings of condition keys that say which roles, or through which service.
    private static readonly string[] Scopes = { "aws:Resource", "iam:ResourceTag/", "aws:CalledVia", "aws:ViaAWSService" };

    /// <summary>The action.</summary>
    protected abstract string Action { get; }

    /// <summary>Beginnings of the condition keys of its own that say for whom or what.</summary>
    protected abstract string[] OwnScopes { get; }

    public sealed override void Judge(Statement statement, Findings findings)
    {
        if (statement is not { Kind: PolicyKind.Identity, Effect: Effect.Allow, Form: not StatementForm.Grant, Conditions.AreKnown: true })
        {
            return;
        }

        var action = statement.Actions.Items.FirstOrDefault(action => action.Certain is { } pattern && IsMeant(pattern));
        if (action is null || statement.Actions.Items.Any(IsMore) || statement.Conditions.MentionAny(Scopes.Concat(OwnScopes)))
        {
            return;
        }

        var resource = statement.Resources.Items.FirstOrDefault(IsEvery);
        if (resource is not null && !findings.Model.Around(statement).Any(other => other.MayDeny(Action)))
        {
            Report(statement, action, resource, findings);
        }
    }

    /// <summary>Whether a pattern is reported for the action.</summary>
    protected virtual bool IsMeant(string pattern) => ActionPattern.Covers(pattern, Action);

    /// <summary>Whether a resource certainly is every role that the action works on.</summary>
    protected virtual bool IsEvery(PolicyElement resource) => EveryResource.Is(resource, Action);

    protected abstract void Report(Statement statement, PolicyElement action, PolicyElement resource, Findings findings);

    private static string ServiceOf(string action) => action.Substring(0, action.IndexOf(':'));

    // Whether an action is all of the service, or of all services.
    private bool IsMore(PolicyElement action) => action.Certain is { } pattern && ActionPattern.CoversServiceOrAll(pattern, ServiceOf(Action));
}
