using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Grants;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Puts the actions that a pattern stands for in its place, without those that change permissions.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ListActions), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class ListActions : PolicyFix
{
    /// <summary>NRA2004.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(WildcardReachesPermissions.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(ListActions), "List the pattern's actions that change no permissions"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var reach = (PatternReach)finding.Subject;
        form.Replace(reach.Pattern, reach.Others.Select(PolicyText.Of).ToList());
    }
}
