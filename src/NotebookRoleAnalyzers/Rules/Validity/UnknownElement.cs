using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4002: an element that IAM's grammar doesn't have.</summary>
internal sealed class UnknownElement : ModelRule
{
    private const string Description = "A name that IAM's grammar doesn't have, in a statement or beside the statements of a policy, where an element that is lacking has one like it: 'Actions', 'Resources', 'Principle', 'effect', 'Statements'. Names are case-sensitive.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4002",
        "Element is unknown",
        "'{0}' is no element of {1}, so AWS rejects the policy or reads it without; write '{2}'",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4002.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where nothing that is lacking is like the name, or no edit reaches it.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4502",
        "Element is unknown, and none that is lacking is like it",
        "'{0}' is no element of {1}, so AWS rejects the policy or reads it without; remove it, or write the element that is meant",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4002.md",
        customTags: RuleTags.Correctness);

    private static readonly string[] OfDocuments = { "Statement", "Version" };

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OpenDescriptor);

    public override void Judge(Findings findings)
    {
        foreach (var document in findings.Documents)
        {
            foreach (var element in document.OtherElements)
            {
                var lacking = OfDocuments.Where(name => name == "Version" ? document.LacksVersion : document.Statements.IsEmpty);
                Judge(document, document.Statements.FirstOrDefault(), element, "a policy", lacking, findings);
            }

            foreach (var statement in document.Statements)
            {
                foreach (var element in statement.OtherElements)
                {
                    Judge(document, statement, element, "a statement", PolicyGrammar.OfStatements.Where(name => Lacks(statement, name)), findings);
                }
            }
        }
    }

    // Who takes a policy rejects it for any name; where nobody is seen to, what isn't like a name may be somebody's own.
    private static void Judge(PolicyDocument document, Statement? statement, OtherElement element, string holder, IEnumerable<string> lacking, Findings findings)
    {
        if (element.Certain is not { } name || (NearestName.Of(name, lacking) is var meant && meant is null && document.Kind == PolicyKind.Unknown))
        {
            return;
        }

        var canBeRenamed = meant is not null && (statement?.CanBeMended ?? element.Place is Json.JsonOrigin) && !element.Name.IsReworked;
        if (canBeRenamed)
        {
            findings.Add(Descriptor, statement, new MisnamedElement(element, meant), element.Place, name, holder, meant!);
        }
        else
        {
            findings.Add(OpenDescriptor, statement, new MisnamedElement(element, null), element.Place, name, holder);
        }
    }

    // An element and its opposite don't stand together.
    private static bool Lacks(Statement statement, string name) => name switch
    {
        "Action" or "NotAction" => statement is { Actions.IsAbsent: true, NotActions.IsAbsent: true },
        "Resource" or "NotResource" => statement is { Resources.IsAbsent: true, NotResources.IsAbsent: true },
        "Principal" or "NotPrincipal" => statement is { Principals.IsAbsent: true, NotPrincipals.IsAbsent: true },
        "Condition" => statement.Conditions.AreAbsent,
        "Effect" => statement.LacksEffect,
        _ => statement.Sid is null,
    };
}
