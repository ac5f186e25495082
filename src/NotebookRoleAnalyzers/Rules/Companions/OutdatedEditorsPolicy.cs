using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Companions;

/// <summary>NRA3002: a copy of the editors policy as it was before AWS added to it.</summary>
internal sealed class OutdatedEditorsPolicy : StatementRule
{
    private const string Description = "A statement with all of the network channel (see NRA3001) but for 'ec2:DescribeVpcs' and 'elasticmapreduce:ListSteps': exactly what 'AmazonElasticMapReduceEditorsRole' had before 8 February 2023, when AWS added these two. A role with other gaps gets NRA3001.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA3002",
        "Copy of the editors policy is from before February 2023",
        "This copy of AmazonElasticMapReduceEditorsRole is from before 8 February 2023: it lacks {0}, by which EMR Notebooks has opened the network channel since; add both",
        RuleCategory.Companions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA3002.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where no edit can be made in place.</summary>
    public static readonly DiagnosticDescriptor OutOfReachDescriptor = new(
        "NRA3502",
        "Copy of the editors policy is from before February 2023, and no edit can be made in place",
        "This copy of AmazonElasticMapReduceEditorsRole is from before 8 February 2023: it lacks {0}, by which EMR Notebooks has opened the network channel since; add both where its actions are written",
        RuleCategory.Companions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA3002.md",
        customTags: RuleTags.Correctness);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OutOfReachDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (!IsOldCopy(statement) || IsSupplied(statement, findings.Model))
        {
            return;
        }

        var last = statement.Actions.Items[statement.Actions.Items.Length - 1];
        findings.Add(statement.CanBeMended ? Descriptor : OutOfReachDescriptor, statement, last, last.Site, string.Join(" and ", NotebookPermissions.AddedIn2023));
    }

    /// <summary>Whether a statement certainly lists all of the network channel but for what was added in 2023.</summary>
    public static bool IsOldCopy(Statement statement) =>
        statement is { Kind: PolicyKind.Identity, Effect: Effect.Allow, Actions: { IsComplete: true, Items.Length: > 0 } }
        && statement.Actions.Items.All(static action => action.Certain is not null)
        && NotebookPermissions.NetworkChannel.All(action => statement.Actions.Items.Any(element => ActionPattern.Covers(element.Certain!, action)) != NotebookPermissions.AddedIn2023.Contains(action));

    // What is given beside it isn't missing; where that isn't in sight, nothing is said.
    private static bool IsSupplied(Statement statement, PolicyModel model)
    {
        var role = model.Roles.FirstOrDefault(role => role.Permissions.Contains(statement));
        return role is null
            ? statement.Siblings.IsEmpty || statement.Siblings.Any(sibling => NotebookPermissions.AddedIn2023.Any(sibling.MayAllow))
            : NotebookPermissions.AddedIn2023.Any(action => role.MayAllow(action));
    }
}
