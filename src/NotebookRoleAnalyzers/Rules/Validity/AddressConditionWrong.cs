using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4028: a condition compares an address with what no request comes from.</summary>
internal sealed class AddressConditionWrong : StatementRule
{
    private const string Description = "A value under 'IpAddress' or 'NotIpAddress' that no request comes from, or that is another range than it seems.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4028",
        "Address range in a condition has bits beyond its prefix",
        "'{0}' has bits set beyond its prefix, so it reads as one address and stands for a range; write '{1}'",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4028.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where only the author knows the address that was meant, or no edit reaches it.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4528",
        "Address in a condition is none that a request comes from",
        "'{0}' on '{1}' {2}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4028.md",
        customTags: RuleTags.Correctness);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OpenDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (!statement.IsWrittenForIam)
        {
            return;
        }

        foreach (var block in statement.Conditions.Blocks.Where(static block => block.Operator.Known is { } name && ConditionOperator.Parse(name) is { Name: "IpAddress" or "NotIpAddress" }))
        {
            foreach (var condition in block.Conditions)
            {
                foreach (var value in condition.Values.Items)
                {
                    Judge(value, condition, statement, findings);
                }
            }
        }
    }

    private static void Judge(PolicyElement value, Condition condition, Statement statement, Findings findings)
    {
        if (value.Certain is not { } text || text.Contains("${") || Placeholder.In(value.Text).Any())
        {
            return;
        }

        var range = AddressRange.Parse(text);
        var isPrivate = range is { IsPrivate: true } && condition.Is("aws:SourceIp");
        var fault = range is null ? "is no address or range of addresses, so AWS rejects the policy or the condition matches nothing; write one as 203.0.113.0/24"
            : isPrivate ? "is a private range, and requests come to AWS from public addresses, so it matches none; name the network's public addresses, or test 'aws:VpcSourceIp' or 'aws:SourceVpc' for requests through an endpoint"
            : range.HasHostBits ? $"has bits set beyond its prefix, so it reads as one address and stands for a range; write '{range.Plain}'"
            : null;
        if (range is { HasHostBits: true } && !isPrivate && statement.CanBeMended)
        {
            findings.Add(Descriptor, statement, new Misnomer(value, range.Plain), value.Site, text, range.Plain);
        }
        else if (fault is not null)
        {
            findings.Add(OpenDescriptor, statement, new Misnomer(value, null), value.Site, text, condition.Key, fault);
        }
    }
}
