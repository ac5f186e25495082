using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4025: a principal that AWS can't find, or under a key that IAM doesn't have.</summary>
internal sealed class InvalidPrincipal : StatementRule
{
    private const string Description = "A key under 'Principal' other than 'AWS', 'Service', 'Federated' and 'CanonicalUser', by the letter; an account that is not 12 digits; an ARN that names nobody who can send a request: a group, a policy, a bucket, an identity provider under 'AWS'; a wildcard in the ARN of a user, role or session.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4025",
        "Principal is invalid",
        "'{0}' is no principal, so AWS rejects the policy: {1}; write '{2}'",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4025.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where it isn't clear who is meant, or no edit reaches it.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4525",
        "Principal is invalid, and it is not clear who is meant",
        "'{0}' is no principal, so AWS rejects the policy: {1}; name an account, a user, a role or a session",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4025.md",
        customTags: RuleTags.Correctness);

    private static readonly string[] Keys = { "AWS", "CanonicalUser", "Federated", "Service" };

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OpenDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        foreach (var list in new[] { statement.Principals, statement.NotPrincipals })
        {
            foreach (var element in list.Others)
            {
                JudgeKey(statement, element, findings);
            }

            foreach (var principal in statement.Kind is PolicyKind.Trust or PolicyKind.Resource or PolicyKind.Key or PolicyKind.Unknown ? list.Items : ImmutableArray<Principal>.Empty)
            {
                if (PrincipalFault.Of(principal, statement.Kind) is { } fault)
                {
                    Report(statement, principal, fault, findings);
                }
            }
        }
    }

    private static void Report(Statement statement, Principal principal, PrincipalFault fault, Findings findings)
    {
        var (text, origin) = (fault.Text.Characters.Substring(fault.Start, fault.Length), principal.Site);
        var isInOneLiteral = fault.Text.RunsOf(fault.Start, fault.Length).Select(static run => run.Literal).Distinct().Count() == 1;
        if (fault.Meant is { } meant && isInOneLiteral && fault.Text.RunsOf(fault.Start, fault.Length).All(run => run.Literal is not null || principal.Site.File is not null) && statement.CanBeMended)
        {
            findings.Add(Descriptor, statement, fault, origin, text, fault.Reason, meant);
        }
        else
        {
            findings.Add(OpenDescriptor, statement, fault, origin, text, fault.Reason);
        }
    }

    // "*": "*" is how some write anybody.
    private static void JudgeKey(Statement statement, OtherElement element, Findings findings)
    {
        if (element.Certain is not { } name || name == "*")
        {
            return;
        }

        const string Reason = "the keys are 'AWS', 'Service', 'Federated' and 'CanonicalUser'";
        if (NearestName.Of(name, Keys) is { } meant && statement.CanBeMended && !element.Name.IsReworked)
        {
            findings.Add(Descriptor, statement, new MisnamedElement(element, meant), element.Place, name, Reason, meant);
        }
        else
        {
            findings.Add(OpenDescriptor, statement, new MisnamedElement(element, null), element.Place, name, Reason);
        }
    }
}
