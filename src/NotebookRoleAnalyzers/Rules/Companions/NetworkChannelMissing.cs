using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Companions;

/// <summary>NRA3001: a notebook role can't open the network channel to its cluster.</summary>
internal sealed class NetworkChannelMissing : CompanionRule
{
    private const string Description = "A service role of EMR Notebooks, or of EMR Studio's workspaces, that certainly lacks some of what the network channel to a cluster takes. The message lists what.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA3001",
        "Notebook role lacks permissions of the network channel",
        "'{0}' lacks {1}: EMR Notebooks connects a notebook with its cluster by them, and without them notebooks don't start; attach AmazonElasticMapReduceEditorsRole, or add them",
        RuleCategory.Companions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA3001.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where no edit reaches a place in which to write the permission.</summary>
    public static readonly DiagnosticDescriptor OutOfReachDescriptor = new(
        "NRA3501",
        "Notebook role lacks permissions of the network channel, and no edit can write it",
        "'{0}' lacks {1}: EMR Notebooks connects a notebook with its cluster by them, and without them notebooks don't start; attach AmazonElasticMapReduceEditorsRole where the role gets its policies, or add them there",
        RuleCategory.Companions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA3001.md",
        customTags: RuleTags.Correctness);

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor OutOfReach => OutOfReachDescriptor;

    /// <summary>What a role lacks of the network channel; nothing if that is what an old copy of the editors policy lacks, of which NRA3002 has more to say.</summary>
    public static IReadOnlyList<string> Of(Role role)
    {
        var missing = NotebookPermissions.NetworkChannel.Where(action => !role.MayAllow(action)).ToList();
        return role.Permissions.Any(OutdatedEditorsPolicy.IsOldCopy) && missing.TrueForAll(NotebookPermissions.AddedIn2023.Contains) ? Array.Empty<string>() : missing;
    }

    protected override MissingPermissions? Missing(Role role, Findings findings) => MissingPermissions.Of(role, Of(role));
}
