using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4006: a statement has an element that its kind of policy doesn't take.</summary>
internal sealed class ElementNotAllowedHere : StatementRule
{
    private const string Description = "'Resource', 'NotResource' or 'NotPrincipal' in the trust policy of a role, and 'Principal' or 'NotPrincipal' in an identity policy.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4006",
        "Element that this kind of policy doesn't take",
        "'{0}' can't stand in {1}, so AWS rejects the policy: {2}; remove it",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4006.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where no edit can take the element out.</summary>
    public static readonly DiagnosticDescriptor OutOfReachDescriptor = new(
        "NRA4506",
        "Element that this kind of policy doesn't take, and no edit can remove it in place",
        "'{0}' can't stand in {1}, so AWS rejects the policy: {2}; remove it where it is written",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4006.md",
        customTags: RuleTags.Correctness);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OutOfReachDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (statement.Kind == PolicyKind.Trust && TrustPolicy.Certainly(statement, findings.Model))
        {
            Report("Resource", statement.Resources.Items.Select(static item => (item.IsCertain, item.Site)));
            Report("NotResource", statement.NotResources.Items.Select(static item => (item.IsCertain, item.Site)));
            Report("NotPrincipal", statement.NotPrincipals.Items.Select(static item => (item.IsCertain, item.Holder)));
        }
        else if (statement.Kind == PolicyKind.Identity)
        {
            Report("Principal", statement.Principals.Items.Select(static item => (item.IsCertain, item.Holder)));
            Report("NotPrincipal", statement.NotPrincipals.Items.Select(static item => (item.IsCertain, item.Holder)));
        }

        void Report(string name, IEnumerable<(bool IsCertain, Origin Site)> parts)
        {
            var certain = parts.Where(static part => part.IsCertain).Select(static part => part.Site).ToList();
            if (certain.Count > 0)
            {
                var canBeRemoved = statement.CanBeMended && (statement.Origin is JsonOrigin ? ElementPlace.OfJson(statement, name) is not null : ElementPlace.Of(statement, name, parts.Select(static part => part.Site)) is not null);
                var element = new WrittenElement(name, parts.Select(static part => part.Site).ToImmutableArray());
                findings.Add(canBeRemoved ? Descriptor : OutOfReachDescriptor, statement, element, certain[0], name, Where(statement), Why(statement, name));
            }
        }
    }

    private static string Where(Statement statement) => statement.Kind == PolicyKind.Trust ? "a role's trust policy" : "an identity policy";

    private static string Why(Statement statement, string name) => (statement.Kind, name) switch
    {
        (PolicyKind.Trust, "NotPrincipal") => "a role names whom it trusts",
        (PolicyKind.Trust, _) => "the resource is the role itself",
        _ => "the principal is whoever the policy is attached to",
    };
}
