using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>NRA1014: a policy names a service by a name that no service has.</summary>
internal sealed class UnknownServicePrincipal : StatementRule
{
    private const string Description = "A service principal, in a trust policy, a resource policy or a key policy, by a name that no service has: one that is known to be taken for another ('emr.amazonaws.com'), one that differs from a service's by case or by a letter or two ('ecs-task.amazonaws.com'), one without the ending or with a misspelled one. What is known comes from the catalogue.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA1014",
        "Service principal does not exist",
        "'{0}' is the name of no service, so AWS rejects the policy; '{1}' is meant",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1014.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where no edit reaches the name.</summary>
    public static readonly DiagnosticDescriptor OutOfReachDescriptor = new(
        "NRA1514",
        "Service principal does not exist, and no edit can correct it in place",
        "'{0}' is the name of no service, so AWS rejects the policy; '{1}' is meant, correct it where it comes from",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1014.md",
        customTags: RuleTags.Correctness);

    // What is filled in later, or no name at all.
    private static readonly char[] NotInNames = { '<', '>', '{', '}', '$', '*', '?' };

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OutOfReachDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (statement.Kind is not (PolicyKind.Trust or PolicyKind.Resource or PolicyKind.Key) || statement.Form == StatementForm.Grant)
        {
            return;
        }

        foreach (var principal in statement.Principals.Items.Where(static principal => principal is { IsCertain: true, Type: PrincipalType.Service }))
        {
            if (MeantBy(principal, statement.Form) is { } meant)
            {
                var misnomer = new Misnomer(new PolicyElement(principal.Name, IsCertain: true, principal.Site), meant);
                findings.Add(CanBeReplaced(principal, statement) ? Descriptor : OutOfReachDescriptor, statement, misnomer, principal.Site, principal.Name, meant);
            }
        }
    }

    // The CDK completes the name of a service.
    private static string? MeantBy(Principal principal, StatementForm form) => principal.Name.Known is { Length: > 0 } name && name.IndexOfAny(NotInNames) < 0
        ? ServicePrincipalCatalogue.CertainlyMeant(form == StatementForm.Cdk && name.IndexOf('.') < 0 ? name + ".amazonaws.com" : name)
        : null;

    private static bool CanBeReplaced(Principal principal, Statement statement) =>
        principal.Site.Node.SyntaxTree == statement.Origin.Node.SyntaxTree
        && (statement.CanBeMended || (statement.Form == StatementForm.Typed && principal.Site.Node.Parent is AssignmentExpressionSyntax));
}
