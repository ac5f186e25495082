using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Trust;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Lets a service use a resource only for the account's own resources of that service.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GuardServiceAccess), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class GuardServiceAccess : PolicyFix
{
    /// <summary>NRA1009.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(ServiceAccessWithoutSource.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(GuardServiceAccess), "Allow the service to use the resource for this account only"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var access = (ServiceTrust)finding.Subject;
        form.AddConditionsToStatement(access.Statement, access.Principal, new[] { SourceGuard.OnAccount(), SourceGuard.OnArn(access) });
    }
}
