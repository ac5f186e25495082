using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4030: the former version, where nothing depends on it yet.</summary>
internal sealed class OutdatedVersion : VersionRule
{
    private const string Description = "A policy that says the version '2008-10-17' and uses nothing that the current version adds.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4030",
        "Policy is of the former version",
        "The policy says the version '{0}', in which a policy variable as '{1}' is a text like any other; write '2012-10-17'",
        RuleCategory.Validity,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4030.md",
        customTags: RuleTags.Maintenance);

    /// <summary>The same where no edit can write it.</summary>
    public static readonly DiagnosticDescriptor OutOfReachDescriptor = new(
        "NRA4530",
        "Policy is of the former version, and no edit can change it in place",
        "The policy says the version '{0}', in which a policy variable as '{1}' is a text like any other; write '2012-10-17' where the policy is made",
        RuleCategory.Validity,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4030.md",
        customTags: RuleTags.Maintenance);

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor OutOfReach => OutOfReachDescriptor;

    // A policy that says no version and needs none loses nothing.
    protected override object[]? Fault(string? version, string? variable) => version == PolicyVersion.Former && variable is null ? new object[] { version, "${aws:username}" } : null;
}
