using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>NRA2008: all actions but some are allowed.</summary>
internal sealed class AllowNotAction : StatementRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA2008",
        "All actions but some are allowed",
        "NotAction '{0}' in an Allow allows every other action of every service, also those that AWS adds later; list in Action what is in use",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Root + "NRA2008.md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (statement is { Grants: true, Actions.Items.IsEmpty: true } && AllBut.First(statement.NotActions, statement) is { } action)
        {
            findings.Add(Descriptor, statement, action, action.Site, action.Text);
        }
    }
}
