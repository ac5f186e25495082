using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>NRA1007: wildcards in the source ARN are taken literally.</summary>
internal sealed class SourceArnNeverMatches : StatementRule
{
    private const string Description = "A wildcard, '*' or '?', in 'aws:SourceArn' under 'StringEquals' or 'StringEqualsIgnoreCase'.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA1007",
        "Wildcard in aws:SourceArn is taken literally",
        "'{0}' takes the wildcard in '{1}' as a character, which no ARN has, so '{2}' can't assume the role; use ArnLike",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1007.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where the condition can't be put under another operator where it stands.</summary>
    public static readonly DiagnosticDescriptor SharedDescriptor = new(
        "NRA1507",
        "Wildcard in aws:SourceArn is taken literally, in a condition that cannot be moved",
        "'{0}' takes the wildcard in '{1}' as a character, which no ARN has, so '{2}' can't assume the role; move aws:SourceArn to ArnLike",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1007.md",
        customTags: RuleTags.Correctness);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, SharedDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (ServiceTrust.With(TrustFault.ArnNeverMatches, statement) is { } trust)
        {
            var key = trust.Keys.First(static key => key.LiteralWildcard is not null);
            var canBeFixed = TrustRemedy.CanChange(trust, (key.Condition, "ArnLike"));
            findings.Add(canBeFixed ? Descriptor : SharedDescriptor, statement, trust, key.LiteralWildcard!.Site, key.Block.Operator, key.LiteralWildcard.Text, trust.Principal.Name);
        }
    }
}
