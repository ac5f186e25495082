using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Trust;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Lets a service assume a role only for the role's own account, and where the service's ARNs are known, only for its own resources.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GuardServiceTrust), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class GuardServiceTrust : PolicyFix
{
    /// <summary>NRA1001 and NRA1002.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(ServiceTrustWithoutSource.Descriptor.Id, ServiceTrustSourceUnknown.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(GuardServiceTrust), "Allow the service to assume the role for this account only"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var trust = ServiceTrust.Of(finding.Statement!)!;
        var conditions = new List<NewCondition> { SourceGuard.OnAccount() };
        if (finding.Descriptor == ServiceTrustWithoutSource.Descriptor)
        {
            conditions.Add(SourceGuard.OnArn(trust));
        }

        form.AddConditions(trust.Statement, (Principal)finding.Subject, conditions);
    }
}
