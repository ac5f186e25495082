using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>NRA2013: what a role is given leads to all that it isn't given.</summary>
internal sealed class PrivilegeEscalation : RoleRule
{
    private const string Description = "A role whose statements, taken together, allow all the actions of one of the ways below, each on '*' or on all resources of its type and under no condition. Patterns such as 'iam:Put*' count as the actions that they cover. The message tells the first of the ways that are open, and how many more there are.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA2013",
        "Role can give itself more permissions",
        "'{0}' can have more permissions than it is given: with {1} it {2}{3}; allow that on the resources that it needs only, or take it away",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2013.md",
        customTags: RuleTags.Escalation);

    // With one of these there is nothing to be raised.
    private static readonly string[] Administrators = { "AdministratorAccess", "IAMFullAccess" };

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor);

    public override void Judge(Role role, Findings findings)
    {
        if (!role.Boundary.IsAbsent || Administrators.Any(role.Attaches))
        {
            return;
        }

        var open = role.Permissions.Where(static statement => statement is { Effect: Effect.Allow, Kind: PolicyKind.Identity, Form: not StatementForm.Grant, Conditions.AreAbsent: true }).ToList();
        if (open.Exists(static statement => statement.Actions.Items.Any(IsAdministrator)))
        {
            return;
        }

        var paths = EscalationPaths.All.Where(path => path.Actions.All(action => open.Exists(statement => Allows(statement, action))) && !role.Permissions.Any(statement => path.Actions.Any(statement.MayDeny))).ToList();
        if (paths.Count > 0)
        {
            var more = paths.Count == 1 ? "" : paths.Count == 2 ? ", and there is one more way" : $", and there are {paths.Count - 1} more ways";
            findings.Add(Descriptor, null, role, role.Site, role.Title ?? "The role", Listing.Of(paths[0].Actions), paths[0].Gives, more);
        }
    }

    private static bool IsAdministrator(PolicyElement action) => action.Certain is { } pattern && ActionPattern.CoversServiceOrAll(pattern, "iam");

    private static bool Allows(Statement statement, string action) =>
        statement.Actions.Items.Any(element => element.Covers(action)) && statement.Resources.Items.Any(resource => EveryResource.Is(resource, action));
}
