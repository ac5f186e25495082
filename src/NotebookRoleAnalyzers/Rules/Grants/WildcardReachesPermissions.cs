using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>NRA2004: a pattern allows to change permissions, and its name doesn't show it.</summary>
internal sealed class WildcardReachesPermissions : StatementRule
{
    private const string Description = "A pattern in an 'Allow' that covers, beside what it was written for, actions which change who may do what: 'dynamodb:Put*' is 'PutItem', and 'PutResourcePolicy' as well. Only actions that work on a resource of the statement count: 's3:Put*' on objects reaches 'PutObjectAcl', on buckets 'PutBucketPolicy' too. What an action does comes from the catalogue in the analyzer.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA2004",
        "Wildcard reaches actions that change permissions",
        "'{0}' also allows {1}, with which whoever has it can open the resource to others; list the actions in use",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2004.md",
        customTags: RuleTags.Escalation);

    /// <summary>The same where the rest is too long for a list, or no edit can write it.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA2504",
        "Wildcard reaches actions that change permissions, and stands for more than a list should",
        "'{0}' also allows {1}, with which whoever has it can open the resource to others; list the actions in use in its place",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2004.md",
        customTags: RuleTags.Escalation);

    // What a person still reads through.
    private const int MostListed = 20;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OpenDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (!statement.Grants || statement.Form == StatementForm.Grant)
        {
            return;
        }

        foreach (var action in statement.Actions.Items)
        {
            if (PatternReach.Of(action, statement, findings.Options.AdditionalActions) is { } reach && statement.Conditions.Restrict() == Answer.No)
            {
                var canBeListed = statement.CanBeMended && reach.Others.Length is > 0 and <= MostListed && statement.HasOwnSite(action);
                findings.Add(canBeListed ? Descriptor : OpenDescriptor, statement, reach, action.Site, action.Text, reach);
            }
        }
    }
}
