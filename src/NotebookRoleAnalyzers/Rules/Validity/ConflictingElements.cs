using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4007: an element together with its opposite.</summary>
internal sealed class ConflictingElements : StatementRule
{
    private const string Description = "'Action' with 'NotAction', 'Resource' with 'NotResource' or 'Principal' with 'NotPrincipal' in one statement.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4007",
        "Element stands with its opposite",
        "'{0}' and '{1}' can't stand in one statement, so AWS rejects the policy; keep one of them, or make two statements",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4007.md",
        customTags: RuleTags.Correctness);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (!statement.IsOfIam)
        {
            return;
        }

        Report("Action", First(statement.Actions), First(statement.NotActions));
        Report("Resource", First(statement.Resources), First(statement.NotResources));
        Report("Principal", First(statement.Principals), First(statement.NotPrincipals));

        void Report(string name, Origin? element, Origin? opposite)
        {
            if (element is not null && opposite is not null)
            {
                findings.Add(Descriptor, statement, statement, opposite, name, "Not" + name);
            }
        }
    }

    private static Origin? First(ElementList elements) => elements.Items.FirstOrDefault(static element => element.IsCertain)?.Site;

    private static Origin? First(PrincipalList principals) => principals.Items.FirstOrDefault(static principal => principal.IsCertain)?.Site;
}
