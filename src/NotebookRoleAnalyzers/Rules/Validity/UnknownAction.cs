using Microsoft.CodeAnalysis;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4011: an action that its service doesn't have.</summary>
internal sealed class UnknownAction : ActionNameRule
{
    private const string Description = "An action that its service doesn't have, or a text without a colon, with a dot or a space in its place for example. The message names what was meant, or the action that is most like it. What IAM knows comes from the catalogue in the analyzer; no network is asked.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4011",
        "Action is unknown",
        "'{0}' {1}, so this part of the policy does nothing; {2}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4011.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where what was meant isn't evident, or no edit reaches it.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4511",
        "Action is unknown, and what was meant isn't evident",
        "'{0}' {1}, so this part of the policy does nothing; {2}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4011.md",
        customTags: RuleTags.Correctness);

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor Open => OpenDescriptor;

    protected override bool IsOwn(ActionFault fault) => fault is ActionFault.Action or ActionFault.Separator;
}
