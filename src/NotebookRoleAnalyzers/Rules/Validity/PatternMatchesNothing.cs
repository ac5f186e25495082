using Microsoft.CodeAnalysis;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4012: a pattern that covers no action.</summary>
internal sealed class PatternMatchesNothing : ActionNameRule
{
    private const string Description = "A pattern with '*' or '?' that covers no action of its service. The message names what was meant, or the pattern that is most like it. What IAM knows comes from the catalogue in the analyzer; no network is asked.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4012",
        "Action pattern matches nothing",
        "'{0}' {1}, so this part of the policy does nothing; {2}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4012.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where what was meant isn't evident, or no edit reaches it.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4512",
        "Action pattern matches nothing, and what was meant isn't evident",
        "'{0}' {1}, so this part of the policy does nothing; {2}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4012.md",
        customTags: RuleTags.Correctness);

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor Open => OpenDescriptor;

    protected override bool IsOwn(ActionFault fault) => fault is ActionFault.Pattern;
}
