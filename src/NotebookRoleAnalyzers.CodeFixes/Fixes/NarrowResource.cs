using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Grants;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Narrows access to the resources of a type to the one in use.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NarrowResource), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class NarrowResource : PolicyFix
{
    /// <summary>NRA2005.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(AnyResource.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(NarrowResource), "Allow only the resource in use"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var (statement, type) = (finding.Statement!, (ScopableType)finding.Subject);
        var actions = statement.Actions.Items.Where(type.Holds).ToList();
        var arns = Arns(type, actions, form, RoleHome.Of(statement));
        if (AnyResource.IsOnlyOf(type, statement))
        {
            form.ReplaceAll(AnyResource.WideOf(type, statement), arns);
            return;
        }

        form.MoveActions(statement, type.Holds, actions.Select(static action => PolicyText.Of(action.Text.Characters)).ToList(), arns);
    }

    private static List<PolicyText> Arns(ScopableType type, List<PolicyElement> actions, PolicyForm form, RoleHome home) => type.Service switch
    {
        "s3" => form.BucketArns(home).Where((_, index) => WorkOn(actions, index == 0 ? "bucket" : "object")).ToList(),
        "dynamodb" => Named(type.Service, "table/<table-name>", "/index/*", WorkOn(actions, "index")),
        "lambda" => Named(type.Service, "function:<function-name>", ":*", WorkOn(actions, "function-alias") || actions.Exists(static action => ActionPattern.Covers(action.Certain!, "lambda:InvokeFunction"))),
        "states" => Named(type.Service, "stateMachine:<state-machine-name>"),
        "sqs" => Named(type.Service, "<queue-name>"),
        "kinesis" => Named(type.Service, "stream/<stream-name>"),
        "firehose" => Named(type.Service, "deliverystream/<stream-name>"),
        "ssm" => Named(type.Service, "parameter/<parameter-name>"),
        "secretsmanager" => new List<PolicyText> { form.SecretArn(home) },
        _ => new List<PolicyText> { form.KeyArn(home) },
    };

    // Indexes of a table and versions of a function have ARNs of their own below its one.
    private static List<PolicyText> Named(string service, string name, string below = "", bool hasBelow = false)
    {
        var arn = "arn:{p}:" + service + ":{r}:{a}:" + name;
        return hasBelow ? new List<PolicyText> { PolicyText.Arn(arn), PolicyText.Arn(arn + below) } : new List<PolicyText> { PolicyText.Arn(arn) };
    }

    private static bool WorkOn(List<PolicyElement> actions, string type) => actions.Exists(action => ScopableType.WorksOn(action.Certain!, type));
}
