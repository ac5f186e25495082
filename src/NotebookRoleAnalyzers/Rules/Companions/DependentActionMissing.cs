using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Companions;

/// <summary>NRA3009: a role is allowed an action that takes another one, which it lacks.</summary>
internal sealed class DependentActionMissing : CompanionRule
{
    private const string Description = "A role that is certainly allowed, by name, an action which hands a role to a service with each call, as 'lambda:CreateFunction' does, and that certainly lacks 'iam:PassRole'. The actions are.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA3009",
        "Role lacks an action that another one of it takes",
        "'{0}' lacks {1}, and AWS denies {2} without it: each call hands a role to a service; allow it on that role",
        RuleCategory.Companions,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA3009.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where no edit reaches a place in which to write the permission.</summary>
    public static readonly DiagnosticDescriptor OutOfReachDescriptor = new(
        "NRA3509",
        "Role lacks an action that another one of it takes, and no edit can write it",
        "'{0}' lacks {1}, and AWS denies {2} without it: each call hands a role to a service; allow it on that role where this one gets its policies",
        RuleCategory.Companions,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA3009.md",
        customTags: RuleTags.Correctness);

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor OutOfReach => OutOfReachDescriptor;

    protected override bool Concerns(Role role, RuleOptions options) => true;

    protected override MissingPermissions? Missing(Role role, Findings findings)
    {
        // A pattern that covers one of them may be meant for others.
        var needing = role.Permissions.Where(static statement => statement.Effect == Effect.Allow).SelectMany(static statement => statement.Actions.Items)
            .Select(static action => action.Certain).OfType<string>().Where(PassedRoles.IsNeededBy).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        return needing.IsEmpty || role.MayAllow(PassedRoles.PassRole)
            ? null
            : MissingPermissions.Of(role, ImmutableArray.Create(PassedRoles.PassRole))! with { NeededBy = needing, Passed = Passed(role, PassedRoles.ServicesOf(needing), findings.Model) };
    }

    protected override object[] Arguments(MissingPermissions missing) => new object[] { missing.RoleName, missing.List, Listing.Of(missing.NeededBy) };

    // The only role beside it that the only service may assume.
    private static Role? Passed(Role role, ImmutableArray<string> services, PolicyModel model)
    {
        var trusting = model.Roles.Where(other => other is { TakesCalls: true } && other != role && services.Length == 1 && other.TrustedServices.Contains(services[0])).ToList();
        return trusting.Count == 1 ? trusting[0] : null;
    }
}
