using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>NRA2003: every action of a service is allowed. What is said of S3 is NRA2001.</summary>
internal sealed class AllActionsOfService : StatementRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA2003",
        "All actions of a service are allowed",
        "'{0}' allows every action of {1}, also those that delete and those that AWS adds later; allow only the actions in use",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Root + "NRA2003.md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        foreach (var action in statement.Actions.Items)
        {
            if (ActionBreadth.Of(action, statement, findings.Options.AdditionalActions) == Breadth.Service)
            {
                findings.Add(Descriptor, statement, action, action.Site, action.Text, ActionCatalogue.ServiceOf(action.Certain!)?.Name ?? "the service");
            }
        }
    }
}
