using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>NRA1008: the source ARN is of something that the service does not act for.</summary>
internal sealed class SourceArnDoesNotFit : StatementRule
{
    private const string Description = "A value of 'aws:SourceArn' that no request of the service has.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA1008",
        "aws:SourceArn does not fit the service or the account",
        "'{0}' never acts for '{1}', {2}, so it can't assume the role by it; name the service's own resources in the account",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1008.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where the value can't be changed for this statement alone.</summary>
    public static readonly DiagnosticDescriptor SharedDescriptor = new(
        "NRA1508",
        "aws:SourceArn does not fit the service or the account, in code that statements share",
        "'{0}' never acts for '{1}', {2}, so it can't assume the role by it; name the service's own resources in the account, in a statement of its own",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1008.md",
        customTags: RuleTags.Correctness);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, SharedDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (ServiceTrust.With(TrustFault.ArnDoesNotFit, statement) is { } trust)
        {
            var arn = trust.Misfits[0];
            var reason = trust.IsOfOtherService(arn) ? "which belongs to another service" : "which is not of the account in aws:SourceAccount";
            var canBeFixed = statement.CanBeMended && trust.Services.All(static service => service.Keys.ArnTemplate.Length > 0);
            findings.Add(canBeFixed ? Descriptor : SharedDescriptor, statement, trust, arn.Site, trust.Principal.Name, arn.Text, reason);
        }
    }
}
