using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>NRA1017: a principal is to assume the role by an action that isn't for its kind.</summary>
internal sealed class AssumeActionDoesNotFit : StatementRule
{
    private const string Description = "A trust policy with a principal that can't use the action by which it is to assume the role, and no other one that it can.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA1017",
        "Assume action is not for this kind of principal",
        "'{0}' can't assume the role by '{1}', which is for {2}; use '{3}'",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1017.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where it isn't clear what is right, the statement is shared or no edit reaches the action.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA1517",
        "Assume action is not for this kind of principal, and cannot be replaced where it stands",
        "'{0}' can't assume the role by '{1}', which is for {2}; give it a statement with '{3}'",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1017.md",
        customTags: RuleTags.Correctness);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OpenDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (statement is not { Effect: Effect.Allow, Actions.IsComplete: true } || !TrustPolicy.Is(statement, findings.Model) || statement.Actions.Items.Any(static action => action.Certain is null))
        {
            return;
        }

        var actions = statement.Actions.Items.Where(static action => AssumeAction.All.Any(known => AssumeAction.Is(action.Certain, known))).ToImmutableArray();
        var principal = actions.IsEmpty ? null : statement.Principals.Items.FirstOrDefault(principal => principal.IsCertain && !MayAssume(principal, statement));
        if (principal is not null)
        {
            var fitting = AssumeAction.FittingOf(principal);
            var canBeFixed = fitting.Length == 1 && CanBeReplaced(statement, fitting[0], actions);
            var origin = IsBroughtBy(principal, actions[0]) ? principal.Site : actions[0].Site;
            findings.Add(
                canBeFixed ? Descriptor : OpenDescriptor,
                statement,
                new AssumeMisfit(actions, fitting[0]),
                origin,
                principal.Name,
                actions[0].Text,
                AssumeAction.UsersOf(actions[0].Text.Characters),
                string.Join("' or '", fitting));
        }
    }

    private static bool MayAssume(Principal principal, Statement statement)
    {
        var fitting = AssumeAction.FittingOf(principal);
        return fitting.IsEmpty || statement.Actions.Items.Any(action => action.Certain is "*" || fitting.Any(fit => ActionPattern.Covers(action.Certain!, fit)));
    }

    // A condition that only an identity provider's users fulfil tells that the principal is wrong, not the action.
    private static bool CanBeReplaced(Statement statement, string right, ImmutableArray<PolicyElement> actions) =>
        statement is { CanBeMended: true, Principals.IsComplete: true }
        && statement.Principals.Items.All(principal => AssumeAction.FittingOf(principal) is [var only] && only == right)
        && (right != AssumeAction.Plain || !statement.Conditions.All.Any(static condition => IsOfProviders(condition.Key.Characters)))
        && actions.All(action => TakesAction(action) || !statement.Principals.Items.Any(principal => IsBroughtBy(principal, action)));

    private static bool IsBroughtBy(Principal principal, PolicyElement action) => action.Site is not JsonOrigin && action.Site.Node == principal.Holder.Node;

    private static bool IsOfProviders(string key) =>
        key.EndsWith(":aud", StringComparison.OrdinalIgnoreCase) || key.EndsWith(":sub", StringComparison.OrdinalIgnoreCase) || key.StartsWith("saml:", StringComparison.OrdinalIgnoreCase);

    // Of the CDK's federated principals only the plain one takes an action, and has this one without.
    private static bool TakesAction(PolicyElement action) => action.Site.Node is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: var arguments }
        && (AssumeAction.Is(action.Certain, AssumeAction.Plain) || arguments.Count > 2 || arguments.Any(static argument => argument.NameColon?.Name.Identifier.ValueText == "assumeRoleAction"));
}
