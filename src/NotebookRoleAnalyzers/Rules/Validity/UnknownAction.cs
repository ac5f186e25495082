using Microsoft.CodeAnalysis;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4011: an action that its service doesn't have.</summary>
internal sealed class UnknownAction : ActionNameRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4011",
        "Action is unknown",
        "'{0}' {1}, so this part of the policy does nothing; {2}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Root + "NRA4011.md");

    /// <summary>The same where what was meant isn't evident, or no edit reaches it.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4511",
        "Action is unknown, and what was meant isn't evident",
        "'{0}' {1}, so this part of the policy does nothing; {2}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Root + "NRA4011.md");

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor Open => OpenDescriptor;

    protected override bool IsOwn(ActionFault fault) => fault is ActionFault.Action or ActionFault.Separator;
}
