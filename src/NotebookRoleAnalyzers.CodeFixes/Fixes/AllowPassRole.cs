using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Companions;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Lets a role hand one role to the services that its actions hand one to.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AllowPassRole), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class AllowPassRole : PolicyFix
{
    /// <summary>NRA3009.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(DependentActionMissing.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(AllowPassRole), "Allow to pass the role"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var missing = (MissingPermissions)finding.Subject;
        var services = new NewCondition("StringEquals", PassedRoles.Key, PassedRoles.ServicesOf(missing.NeededBy).Select(PolicyText.Of).ToImmutableArray());
        form.AddToRole(missing.Home!, new NewStatement(missing.Actions.Select(PolicyText.Of).ToList(), new[] { form.RoleArn(missing.Home!, missing.Passed) }, services));
    }
}
