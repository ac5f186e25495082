using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>NRA2002: every action is allowed.</summary>
internal sealed class AllActions : StatementRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA2002",
        "All actions are allowed",
        "'{0}' allows every action of every service, which makes an administrator of whoever has it; allow only the actions in use",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Root + "NRA2002.md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (statement.Actions.Items.FirstOrDefault(action => ActionBreadth.Of(action, statement, findings.Options.AdditionalActions) == Breadth.All) is { } all)
        {
            findings.Add(Descriptor, statement, all, all.Site, all.Text);
        }
    }
}
