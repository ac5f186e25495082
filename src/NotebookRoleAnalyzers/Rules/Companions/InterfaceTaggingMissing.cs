using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Companions;

/// <summary>NRA3003: a notebook role can't tag its network interfaces.</summary>
internal sealed class InterfaceTaggingMissing : CompanionRule
{
    private const string Description = "A notebook role (see NRA3001) that has the network channel and may not 'ec2:CreateTags'. A role that lacks part of the channel too gets NRA3001 only: what mends it mends this.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA3003",
        "Notebook role lacks the tagging of network interfaces",
        "'{0}' lacks {1}: EMR Notebooks tags the network interfaces that it makes, and without it notebooks don't start; allow it on network interfaces, for the two tag keys of EMR only",
        RuleCategory.Companions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA3003.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where no edit reaches a place in which to write the permission.</summary>
    public static readonly DiagnosticDescriptor OutOfReachDescriptor = new(
        "NRA3503",
        "Notebook role lacks the tagging of network interfaces, and no edit can write it",
        "'{0}' lacks {1}: EMR Notebooks tags the network interfaces that it makes, and without it notebooks don't start; allow it where the role gets its policies, on network interfaces and for the two tag keys of EMR only",
        RuleCategory.Companions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA3003.md",
        customTags: RuleTags.Correctness);

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor OutOfReach => OutOfReachDescriptor;

    protected override MissingPermissions? Missing(Role role, Findings findings) =>
        // Who can't open the network channel is told that first; what mends it mends this too.
        role.MayAllow(NotebookPermissions.Tagging) || NetworkChannelMissing.Of(role).Count > 0 ? null : MissingPermissions.Of(role, ImmutableArray.Create(NotebookPermissions.Tagging));
}
