using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Grants;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Narrows access to secrets to the one in use.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NarrowSecretAccess), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class NarrowSecretAccess : PolicyFix
{
    /// <summary>NRA2006.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(AnySecret.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(NarrowSecretAccess), "Allow to read only the secret in use"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var statement = finding.Statement!;
        var arn = new[] { form.SecretArn(RoleHome.Of(statement)) };
        if (AnySecret.IsOnlyOfSecrets(statement))
        {
            form.ReplaceAll(statement.Resources.Items.Where(AnySecret.IsAnySecret).ToList(), arn);
            return;
        }

        var moved = statement.Actions.Items.Where(AnySecret.IsOfSecrets).Select(static action => PolicyText.Of(action.Text.Characters)).ToList();
        form.MoveActions(statement, AnySecret.IsOfSecrets, moved, arn);
    }
}
