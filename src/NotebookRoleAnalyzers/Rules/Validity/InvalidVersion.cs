using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4005: a version that IAM doesn't have, or the former one where policy variables are used.</summary>
internal sealed class InvalidVersion : VersionRule
{
    private const string Description = "A 'Version' that IAM's policy language doesn't have; '2008-10-17', or no version at all, in a policy that uses policy variables such as '${aws:username}'. Where nothing uses them, '2008-10-17' is NRA4030.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4005",
        "Policy version is invalid",
        "{0}, so {1}; write '2012-10-17'",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4005.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where no edit can write it.</summary>
    public static readonly DiagnosticDescriptor OutOfReachDescriptor = new(
        "NRA4505",
        "Policy version is invalid, and no edit can correct it in place",
        "{0}, so {1}; write '2012-10-17' where the policy is made",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4005.md",
        customTags: RuleTags.Correctness);

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor OutOfReach => OutOfReachDescriptor;

    protected override object[]? Fault(string? version, string? variable) => version switch
    {
        PolicyVersion.Current => null,
        not (null or PolicyVersion.Former) => new object[] { $"'{version}' is no version of IAM's policy language", "AWS rejects the policy" },
        _ when variable is null => null,
        null => new object[] { "The policy says no version", $"'{variable}' is a text like any other and nothing takes its place" },
        _ => new object[] { $"The policy says the version '{version}'", $"'{variable}' is a text like any other and nothing takes its place" },
    };
}
