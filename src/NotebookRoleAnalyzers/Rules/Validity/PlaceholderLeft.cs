using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4023: a placeholder of an example was never filled in.</summary>
internal sealed class PlaceholderLeft : StatementRule
{
    private const string Description = "Text in an action, principal, resource or condition value of any policy, 'Deny' included, that stands for a value to be filled in.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4023",
        "Placeholder left in a policy",
        "'{0}' stands in the policy as it is, so this part matches nothing; put the value there, '{1}' has it",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4023.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where nothing in scope has the value.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4523",
        "Placeholder left in a policy, with no value in scope",
        "'{0}' stands in the policy as it is, so this part matches nothing; put the value there",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4023.md",
        customTags: RuleTags.Correctness);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OpenDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        foreach (var element in statement.Texts)
        {
            foreach (var placeholder in Placeholder.In(element.Text))
            {
                // JSON with CloudFormation's own tokens is on its way to CloudFormation, which puts the values in.
                if (element.Site is JsonOrigin && placeholder.Spelling[0] == '$')
                {
                    continue;
                }

                var origin = element.Site.At(placeholder.Span);
                if (!element.Text.IsReworked && findings.Surroundings.ExpressionFor(placeholder, statement.Form) is { } expression)
                {
                    findings.Add(Descriptor, statement, placeholder, origin, placeholder.Spelling, expression);
                }
                else
                {
                    findings.Add(OpenDescriptor, statement, placeholder, origin, placeholder.Spelling);
                }
            }
        }
    }
}
