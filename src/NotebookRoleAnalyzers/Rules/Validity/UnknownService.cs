using Microsoft.CodeAnalysis;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4010: an action's prefix is that of no service.</summary>
internal sealed class UnknownService : ActionNameRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4010",
        "Service of an action is unknown",
        "'{0}' {1}, so this part of the policy does nothing; {2}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Root + "NRA4010.md");

    /// <summary>The same where what was meant isn't evident, or no edit reaches it.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4510",
        "Service of an action is unknown, and what was meant isn't evident",
        "'{0}' {1}, so this part of the policy does nothing; {2}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Root + "NRA4010.md");

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor Open => OpenDescriptor;

    protected override bool IsOwn(ActionFault fault) => fault is ActionFault.Service;
}
