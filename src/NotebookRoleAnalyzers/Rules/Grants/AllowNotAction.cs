using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>NRA2008: all actions but some are allowed.</summary>
internal sealed class AllowNotAction : StatementRule
{
    private const string Description = "An 'Allow' with 'NotAction', in an identity policy or in the policy of a resource that the code gives it to.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA2008",
        "All actions but some are allowed",
        "NotAction '{0}' in an Allow allows every other action of every service, also those that AWS adds later; list in Action what is in use",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2008.md",
        customTags: RuleTags.ExcessGrant);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (statement is { Grants: true, Actions.Items.IsEmpty: true } && AllBut.First(statement.NotActions, statement) is { } action)
        {
            findings.Add(Descriptor, statement, action, action.Site, action.Text);
        }
    }
}
