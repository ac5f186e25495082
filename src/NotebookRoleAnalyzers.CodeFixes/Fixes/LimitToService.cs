using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Grants;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Allows an action that hands roles to services for one service only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LimitToService), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class LimitToService : PolicyFix
{
    private const string Placeholder = "<service>.amazonaws.com";

    /// <summary>NRA2012 and NRA2018.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(PassAnyRole.Descriptor.Id, AnyServiceLinkedRole.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(LimitToService), "Allow it for one service only"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var statement = finding.Statement!;
        var limit = (ServiceLimit)finding.Subject;
        var condition = new NewCondition(ServiceLimit.Operator, limit.Key, ImmutableArray.Create(PolicyText.Of(limit.Service ?? Placeholder)));
        if (limit.IsAlone(statement))
        {
            form.AddConditions(statement, null, new[] { condition });
            return;
        }

        var resources = statement.Resources.Items.Select(static resource => PolicyText.Of(resource.Text)).ToList();
        form.MoveActions(statement, limit.IsOf, new[] { PolicyText.Of(limit.Action) }, resources, condition);
    }
}
