using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>NRA2009: all resources but some are allowed.</summary>
internal sealed class AllowNotResource : StatementRule
{
    private const string Description = "An 'Allow' with 'NotResource', in an identity policy or in the policy of a resource that the code gives it to.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA2009",
        "All resources but some are allowed",
        "NotResource '{0}' in an Allow allows its actions on every other resource, also on those that are made later; list in Resource what is in use",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2009.md",
        customTags: RuleTags.ExcessGrant);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (statement is { Grants: true, Resources.Items.IsEmpty: true } && AllBut.First(statement.NotResources, statement) is { } resource && !LeavesOutTypes(statement))
        {
            findings.Add(Descriptor, statement, resource, resource.Site, resource.Text);
        }
    }

    // An action on several types at once needs all of the others where a condition is on one: ec2:CreateVpcEndpoint on all but endpoints.
    private static bool LeavesOutTypes(Statement statement) =>
        statement is { Actions: { IsComplete: true, Items.IsEmpty: false }, NotResources.IsComplete: true }
        && statement.NotResources.Items.All(resource => statement.Actions.Items.All(action => action.Certain is { } name && EveryResource.IsOneType(resource, name)));
}
