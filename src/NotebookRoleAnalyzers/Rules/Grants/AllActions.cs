using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>NRA2002: every action is allowed.</summary>
internal sealed class AllActions : StatementRule
{
    private const string Description = "An 'Allow' with the action '*' or '*:*' in an identity policy, or in the policy of a resource that the code gives it to. It is the one finding of the statement's actions: what narrower rules say of single actions is in it.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA2002",
        "All actions are allowed",
        "'{0}' allows every action of every service, which makes an administrator of whoever has it; allow only the actions in use",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2002.md",
        customTags: RuleTags.ExcessGrant);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (statement.Actions.Items.FirstOrDefault(action => ActionBreadth.Of(action, statement, findings.Options.AdditionalActions) == Breadth.All) is { } all)
        {
            findings.Add(Descriptor, statement, all, all.Site, all.Text);
        }
    }
}
