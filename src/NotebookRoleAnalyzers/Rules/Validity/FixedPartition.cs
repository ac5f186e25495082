using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4026: a construct that others deploy names AWS's public partition in an ARN. Off by default: many are deployed in that one only.</summary>
internal sealed class FixedPartition : ModelRule
{
    private const string Description = "Off by default: an ARN with 'arn:aws:' written out in the class of a CDK construct, as a resource, a principal, a condition value or a managed policy.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4026",
        "Partition is written out in a construct",
        "'{0}' is of the partition 'aws', so who deploys '{1}' to China or GovCloud gets a policy that AWS rejects or that matches nothing; take the partition from 'Aws.PARTITION'",
        RuleCategory.Validity,
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4026.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where no expression can stand in the text.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4526",
        "Partition is written out in a construct, where no expression can stand",
        "'{0}' is of the partition 'aws', so who deploys '{1}' to China or GovCloud gets a policy that AWS rejects or that matches nothing; write it where it can take the partition from 'Aws.PARTITION'",
        RuleCategory.Validity,
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4026.md",
        customTags: RuleTags.Correctness);

    private const string Before = "arn:";
    private const string Partition = "aws";
    private const string Prefix = Before + Partition + ":";

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OpenDescriptor);

    public override void Judge(Findings findings)
    {
        foreach (var statement in findings.Model.Statements.Where(static statement => IsOfCdk(statement.Form) && statement.Kind != PolicyKind.NotIam))
        {
            foreach (var element in statement.Texts)
            {
                Judge(element, statement, findings);
            }
        }

        foreach (var policy in findings.Model.ManagedPolicies)
        {
            Judge(policy, null, findings);
        }
    }

    // Only the CDK resolves its own token; what the SDK is sent, it would be sent as it stands.
    private static bool IsOfCdk(StatementForm form) => form is StatementForm.Cdk or StatementForm.Map or StatementForm.Json or StatementForm.Serialized or StatementForm.Typed;

    private static void Judge(PolicyElement element, Statement? statement, Findings findings)
    {
        var text = element.Text;
        if (!text.Characters.StartsWith(Prefix, StringComparison.Ordinal) || findings.Surroundings.ConstructAround(element.Site.Node) is not { } construct)
        {
            return;
        }

        var partition = new Placeholder(text, Before.Length, Partition.Length, Token.Partition);
        var canBeWritten = !text.IsReworked && Surroundings.LiteralOf(text, 0, Prefix.Length) is { } literal && Surroundings.TakesHoles(literal);
        findings.Add(canBeWritten ? Descriptor : OpenDescriptor, statement, partition, element.Site.At(text.SpanOf(0, Prefix.Length)), text, construct.Name);
    }
}
