using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Companions;

/// <summary>NRA3001: a notebook role can't open the network channel to its cluster.</summary>
internal sealed class NetworkChannelMissing : CompanionRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA3001",
        "Notebook role lacks permissions of the network channel",
        "'{0}' lacks {1}: EMR Notebooks connects a notebook with its cluster by them, and without them notebooks don't start; attach AmazonElasticMapReduceEditorsRole, or add them",
        RuleCategory.Companions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Root + "NRA3001.md");

    /// <summary>The same where no edit reaches a place in which to write the permission.</summary>
    public static readonly DiagnosticDescriptor OutOfReachDescriptor = new(
        "NRA3501",
        "Notebook role lacks permissions of the network channel, and no edit can write it",
        "'{0}' lacks {1}: EMR Notebooks connects a notebook with its cluster by them, and without them notebooks don't start; attach AmazonElasticMapReduceEditorsRole where the role gets its policies, or add them there",
        RuleCategory.Companions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Root + "NRA3001.md");

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor OutOfReach => OutOfReachDescriptor;

    protected override MissingPermissions? Missing(Role role, Findings findings)
    {
        var missing = NotebookPermissions.NetworkChannel.Where(action => !role.MayAllow(action)).ToList();

        // NRA3002 has something better to say of an old copy.
        return missing.Count == 0 || role.Permissions.Any(OutdatedEditorsPolicy.IsOldCopy) && missing.All(NotebookPermissions.AddedIn2023.Contains) ? null : MissingPermissions.Of(role, missing);
    }
}
