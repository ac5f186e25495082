using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4013: a resource is no ARN that can exist.</summary>
internal sealed class MalformedArn : StatementRule
{
    private const string Description = "A resource, of 'Resource' or 'NotResource' in a policy of any kind, that can't be the ARN of anything.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4013",
        "Resource is no ARN",
        "'{0}' can't be the ARN of anything: {1}, so AWS rejects the policy or this part of it does nothing; '{2}' must be meant",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4013.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where what was meant isn't clear, or no edit reaches it.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4513",
        "Resource is no ARN, and what was meant isn't clear",
        "'{0}' can't be the ARN of anything: {1}, so AWS rejects the policy or this part of it does nothing; write the ARN",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4013.md",
        customTags: RuleTags.Correctness);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OpenDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        // A trust policy takes no resource at all.
        if (!statement.IsWrittenForIam || statement.Kind == PolicyKind.Trust)
        {
            return;
        }

        foreach (var element in statement.Resources.Items.Concat(statement.NotResources.Items))
        {
            if (!element.IsCertain || ArnShape.FaultOf(element.Text) is not { } fault)
            {
                continue;
            }

            var canBeFixed = fault.Corrected is not null && statement.CanBeMended && (element.Text.Known is not null || element.Site.Holds(element.Text));
            findings.Add(canBeFixed ? Descriptor : OpenDescriptor, statement, new MisspeltArn(element, fault.Corrected), element.Site, element.Text, fault.Complaint, fault.Corrected?.ToString() ?? "");
        }
    }
}
