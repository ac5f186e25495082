using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4003: a statement lacks an element that its kind of policy needs.</summary>
internal sealed class MissingElement : StatementRule
{
    private const string Description = "A statement without an element that its kind of policy needs.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4003",
        "Statement lacks an element",
        "The statement has no {0}, without which AWS rejects {1}; add {2}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4003.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where only the author knows what is meant, or where no edit can write it.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4503",
        "Statement lacks an element, and its value isn't known",
        "The statement has no {0}, without which AWS rejects {1}; add it",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4003.md",
        customTags: RuleTags.Correctness);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OpenDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        var role = findings.Model.Roles.FirstOrDefault(role => role.Trust.Statements.Contains(statement) || role.Permissions.Contains(statement));
        if (!statement.OtherElements.IsEmpty || !IsComplete(statement, role))
        {
            return;
        }

        var missing = Missing(statement, role).ToList();
        if (missing.Count > 0)
        {
            var known = missing.Select(name => KnownElement.Of(name, statement, role, findings.Options)).ToList();
            var isKnown = known.TrueForAll(static element => element is not null) && KnownElement.CanBeWrittenIn(statement);
            var names = string.Join(" and no ", missing);
            findings.Add(isKnown ? Descriptor : OpenDescriptor, statement, known, JsonOrigin.HeadOf(statement.Origin), isKnown ? new object[] { names, Policy(statement), string.Join(" and ", known) } : new object[] { names, Policy(statement) });
        }
    }

    // JSON and maps are whole as they are written; objects are given more until they are part of a policy.
    private static bool IsComplete(Statement statement, Role? role) => statement.Form switch
    {
        StatementForm.Json or StatementForm.File or StatementForm.Map or StatementForm.Serialized => true,
        StatementForm.Cdk or StatementForm.Sdk => role is not null || statement.Kind is (PolicyKind.Resource or PolicyKind.Key),
        _ => false,
    };

    private static IEnumerable<string> Missing(Statement statement, Role? role)
    {
        if (statement.LacksEffect)
        {
            yield return "Effect";
        }

        var needsPrincipal = statement.Kind is PolicyKind.Trust or PolicyKind.Resource or PolicyKind.Key || (role is null && statement.Kind == PolicyKind.Identity && Assumes(statement));
        if (needsPrincipal && statement is { Principals.IsAbsent: true, NotPrincipals.IsAbsent: true } && !IsWritten(statement, "Principal"))
        {
            yield return "Principal";
        }

        if (statement is { Actions.IsAbsent: true, NotActions.IsAbsent: true } && !IsWritten(statement, "Action"))
        {
            yield return "Action";
        }

        if (statement.Kind is PolicyKind.Identity or PolicyKind.Session && !needsPrincipal && statement is { Resources.IsAbsent: true, NotResources.IsAbsent: true } && !IsWritten(statement, "Resource"))
        {
            yield return "Resource";
        }
    }

    // By its content alone it would be an identity policy without resources; but what only lets a role be assumed is meant for that role's trust.
    private static bool Assumes(Statement statement) => statement is { Actions: { IsComplete: true, Items.IsEmpty: false }, Resources.IsAbsent: true, NotResources.IsAbsent: true }
        && statement.Actions.Items.All(static action => action.Certain?.StartsWith("sts:AssumeRole", StringComparison.OrdinalIgnoreCase) == true);

    // The element or its opposite is there, with nothing in it, which is another rule's.
    private static bool IsWritten(Statement statement, string name) => statement.EmptyValues.Any(value => value.Element == name || value.Element == "Not" + name);

    private static string Policy(Statement statement) => statement.Kind switch
    {
        PolicyKind.Trust => "a trust policy",
        PolicyKind.Identity => "an identity policy",
        PolicyKind.Resource => "a resource policy",
        PolicyKind.Key => "a key policy",
        _ => "a policy",
    };
}
