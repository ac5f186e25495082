using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>NRA2005: actions are allowed on every resource, though they can be limited to the one in use.</summary>
internal sealed class AnyResource : StatementRule
{
    private const string Description = "An 'Allow' in an identity policy of actions that read or change what certain resources hold, on '*' or on an ARN that leaves none of them out, 'arn:aws:s3:::*' or 'arn:aws:dynamodb:<region>:<account>:table/*'. The types are those that a policy can name one by one whatever the request.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA2005",
        "Every resource of a type is open",
        "{0} on '{1}' reaches every {2} of the account, also those of other teams; name the ARN of the {2} in use",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2005.md",
        customTags: RuleTags.ExcessGrant);

    /// <summary>The same on a statement that allows actions of other types too and can't be split where it stands.</summary>
    public static readonly DiagnosticDescriptor SharedDescriptor = new(
        "NRA2505",
        "Every resource of a type is open, in a statement with other actions",
        "{0} on '{1}' reaches every {2} of the account, also those of other teams; give each type a statement of its own that names the ARN in use",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2005.md",
        customTags: RuleTags.ExcessGrant);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, SharedDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        // Other rules say of the same resource that every secret can be read there and every key used, and of an action that all of its service is allowed.
        if (statement is not { Kind: PolicyKind.Identity, Effect: Effect.Allow, Form: not StatementForm.Grant, Principals.IsAbsent: true }
            || !statement.Resources.Items.Any(MayBeWide)
            || statement.Actions.Items.Any(static action => AnyKey.IsUse(action) || ActionPattern.Covers(action.Text.Characters, AnySecret.Action))
            || statement.Conditions.Restrict() != Answer.No)
        {
            return;
        }

        var actions = statement.Actions.Items.Where(action => IsOpen(action, statement, findings)).ToList();
        var resource = statement.Resources.Items.FirstOrDefault(resource => actions.Any(action => IsEvery(resource, action)));
        if (resource is not null)
        {
            actions.RemoveAll(action => !IsEvery(resource, action));
            var types = actions.Select(static action => ScopableType.Of(action.Certain!)!).Distinct().ToList();
            findings.Add(
                types.Count == 1 && CanBeFixed(statement, types[0]) ? Descriptor : SharedDescriptor,
                statement,
                types[0],
                resource.Site,
                Listing.Of(actions.Select(static action => "'" + action.Text + "'").ToList()),
                resource.Text,
                string.Join(" and every ", types.Select(static type => type.Name)));
        }
    }

    /// <summary>Whether all of a statement can be narrowed to one type.</summary>
    public static bool IsOnlyOf(ScopableType type, Statement statement) => statement.Actions.IsComplete && statement.Actions.Items.All(type.Holds);

    /// <summary>The resources of a statement that are all of a type for one of its actions.</summary>
    public static IReadOnlyList<PolicyElement> WideOf(ScopableType type, Statement statement) =>
        statement.Resources.Items.Where(resource => statement.Actions.Items.Any(action => type.Holds(action) && IsEvery(resource, action))).ToList();

    private static bool CanBeFixed(Statement statement, ScopableType type) =>
        statement.CanBeMended && (IsOnlyOf(type, statement) || statement.CanMoveActions);

    private static bool IsOpen(PolicyElement action, Statement statement, Findings findings) =>
        action.Certain is { } pattern
        && ScopableType.Of(pattern) is { } type
        && type.IsReached(pattern)
        && !ActionBreadth.Covers(statement, pattern, findings.Options.AdditionalActions)
        && !findings.Model.Around(statement).Any(other => other.MayDeny(pattern));

    private static bool IsEvery(PolicyElement resource, PolicyElement action) => MayBeWide(resource) && ActionCatalogue.Expand(action.Certain!).All(entry => EveryResource.Is(resource, entry.Name));

    private static bool MayBeWide(PolicyElement resource) => resource.IsCertain && resource.Text.Characters.EndsWith("*", StringComparison.Ordinal);
}
