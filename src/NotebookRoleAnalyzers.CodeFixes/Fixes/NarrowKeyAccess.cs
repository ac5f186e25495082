using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Grants;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Narrows the use of keys to the one in use, or to what a service does with it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NarrowKeyAccess), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class NarrowKeyAccess : PolicyFix
{
    private const string Operator = "StringEquals";

    private static readonly FixVariant ByKey = new(nameof(NarrowKeyAccess), "Allow to use only the key in use");
    private static readonly FixVariant ByService = new(nameof(NarrowKeyAccess) + "ByService", "Allow to use keys through a service only (kms:ViaService)");

    /// <summary>NRA2007.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(AnyKey.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(ByKey, ByService);

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var statement = finding.Statement!;
        if (variant == ByService)
        {
            Restrict(statement, ((KeyUse)finding.Subject).Services, form);
            return;
        }

        var arn = new[] { form.KeyArn(RoleHome.Of(statement)) };
        if (AnyKey.IsOnlyOfKeys(statement))
        {
            form.ReplaceAll(statement.Resources.Items.Where(AnyKey.IsAnyKey).ToList(), arn);
            return;
        }

        form.MoveActions(statement, AnyKey.IsOfKeys, Moved(statement), arn);
    }

    private static void Restrict(Statement statement, ImmutableArray<string> services, PolicyForm form)
    {
        var condition = new NewCondition(Operator, "kms:ViaService", services.DefaultIfEmpty("<service>").Select(static service => PolicyText.Arn(service + ".{r}.amazonaws.com")).ToImmutableArray());
        if (!AnyKey.IsOnlyOfKeys(statement))
        {
            form.MoveActions(statement, AnyKey.IsOfKeys, Moved(statement), new[] { PolicyText.Of("*") }, condition);
        }
        else if (ConditionPlace.IsIn(statement, Operator))
        {
            form.AddConditions(statement, null, new[] { condition });
        }
    }

    private static List<PolicyText> Moved(Statement statement) => statement.Actions.Items.Where(AnyKey.IsOfKeys).Select(static action => PolicyText.Of(action.Text.Characters)).ToList();
}
