using Microsoft.CodeAnalysis;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4010: an action's prefix is that of no service.</summary>
internal sealed class UnknownService : ActionNameRule
{
    private const string Description = "An action whose prefix, the part before the colon, is that of no service. The message names what was meant, or the action that is most like it. What IAM knows comes from the catalogue in the analyzer; no network is asked.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4010",
        "Service of an action is unknown",
        "'{0}' {1}, so this part of the policy does nothing; {2}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4010.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where what was meant isn't evident, or no edit reaches it.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4510",
        "Service of an action is unknown, and what was meant isn't evident",
        "'{0}' {1}, so this part of the policy does nothing; {2}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4010.md",
        customTags: RuleTags.Correctness);

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor Open => OpenDescriptor;

    protected override bool IsOwn(ActionFault fault) => fault is ActionFault.Service;
}
