using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>NRA1004: the source ARN may be of any account.</summary>
internal sealed class SourceAccountMissing : StatementRule
{
    private const string Description = "A trust policy whose 'aws:SourceArn' has no account, or only wildcards in its place, and that has neither 'aws:SourceAccount' nor a condition on the organization. ARNs of some services, as S3, never have an account.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA1004",
        "Any account passes the aws:SourceArn condition",
        "'{1}' holds for every AWS account, so any of them can make '{0}' assume this role (confused deputy); add an aws:SourceAccount condition",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1004.md",
        customTags: RuleTags.ConfusedDeputy);

    /// <summary>The same where another condition would bind others too, or has no place.</summary>
    public static readonly DiagnosticDescriptor SharedDescriptor = new(
        "NRA1504",
        "Any account passes the aws:SourceArn condition of a statement that is shared",
        "'{1}' holds for every AWS account, so any of them can make '{0}' assume this role (confused deputy); give it a statement of its own with an aws:SourceAccount condition",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1004.md",
        customTags: RuleTags.ConfusedDeputy);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, SharedDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (ServiceTrust.With(TrustFault.AccountMissing, statement) is { } trust)
        {
            var arn = trust.Keys.Where(static key => key.IsOnArn).SelectMany(static key => key.Condition.Values.Items).First(static value => value.IsCertain && ArnFields.Of(value.Text)?.IsOfAnyAccount == true);
            findings.Add(TrustRemedy.CanAdd(trust, "StringEquals") ? Descriptor : SharedDescriptor, statement, trust, arn.Site, trust.Principal.Name, arn.Text);
        }
    }
}
