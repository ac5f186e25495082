using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>NRA2001: every action of S3 is allowed.</summary>
internal sealed class AllS3Actions : StatementRule
{
    private const string Description = "An 'Allow' with the action 's3:*' in an identity policy, or in the policy of a resource that the code gives it to.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA2001",
        "All S3 actions are allowed",
        "'{0}' allows every S3 action, also to delete buckets and to open them to the public; allow only the actions in use, such as the five that notebook storage takes",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2001.md",
        customTags: RuleTags.ExcessGrant);

    /// <summary>The same where another statement is made of the same list or by the same helper, and would lose what it needs.</summary>
    public static readonly DiagnosticDescriptor SharedDescriptor = new(
        "NRA2501",
        "All S3 actions are allowed, in code that statements share",
        "'{0}' allows every S3 action, also to delete buckets and to open them to the public; allow only the actions in use, in a list that no other statement shares",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2001.md",
        customTags: RuleTags.ExcessGrant);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, SharedDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        foreach (var action in statement.Actions.Items)
        {
            if (ActionBreadth.Of(action, statement, findings.Options.AdditionalActions) == Breadth.S3)
            {
                findings.Add(statement.CanBeMended ? Descriptor : SharedDescriptor, statement, action, action.Site, action.Text);
            }
        }
    }
}
