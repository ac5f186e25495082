using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Rules;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>Policies made of the CDK's objects, with their lists and dictionaries.</summary>
internal class CSharpForm : PolicyForm
{
    private const string Iam = "Amazon.CDK.AWS.IAM";

    private readonly CSharpWriter _writer;

    public CSharpForm(SourceEdits edits, Surroundings surroundings)
        : base(edits, surroundings) => _writer = new CSharpWriter(edits);

    public override void Replace(PolicyElement element, IReadOnlyList<PolicyText> texts)
    {
        var node = element.Site.Node;
        var expressions = texts.Select(text => _writer.Expression(text, node.SpanStart)).ToList();
        ListEdits.Replace(Edits, node, expressions);
    }

    public override void InsertAfter(PolicyElement element, IReadOnlyList<PolicyText> texts)
    {
        var node = element.Site.Node;
        ListEdits.InsertAfter(Edits, node, texts.Select(text => _writer.Expression(text, node.SpanStart)).ToList());
    }

    public override void Remove(PolicyElement element) => ListEdits.Remove(Edits, element.Site.Node);

    public override IReadOnlyList<PolicyText> BucketArns(Statement statement) => Surroundings.BucketInScope(statement.Origin.Node) is { } bucket
        ? new[] { PolicyText.Value(bucket + ".BucketArn"), PolicyText.Value(bucket + ".ArnForObjects(\"*\")") }
        : new[] { PolicyText.Arn("arn:{p}:s3:::<bucket-name>"), PolicyText.Arn("arn:{p}:s3:::<bucket-name>/*") };

    public override PolicyText SecretArn(Statement statement) => Surroundings.SecretInScope(statement.Origin.Node) is { } secret
        ? PolicyText.Value(secret.Expression, secret.Suffix)
        : PolicyText.Arn("arn:{p}:secretsmanager:{r}:{a}:secret:<secret-name>-??????");

    public override void AddConditions(Statement statement, Principal principal, IReadOnlyList<NewCondition> conditions)
    {
        var rest = new List<NewCondition>();
        foreach (var condition in conditions)
        {
            var block = statement.Conditions.Blocks.FirstOrDefault(block => block.Map is not null && block.Operator.Known == condition.Operator);
            if (block is null || !MapEdits.CanAdd(block.Map!.Node))
            {
                rest.Add(condition);
                continue;
            }

            MapEdits.Add(Edits, block.Map.Node, new[] { Entry(condition.Key, indentation => _writer.Values(condition.Values, block.Map.Node, indentation)) });
        }

        if (rest.Count > 0 && statement.Conditions.Map is { Node: var map } && MapEdits.CanAdd(map))
        {
            MapEdits.Add(Edits, map, rest.Select(condition => Entry(condition.Operator, indentation => _writer.Block(condition, map, indentation))).ToList());
        }
        else if (rest.Count > 0)
        {
            AddToPrincipal(principal.Holder.Node, rest);
        }
    }

    private static KeyValuePair<string, Func<string, string>> Entry(string key, Func<string, string> value) => new(key, value);

    private void AddToPrincipal(SyntaxNode holder, IReadOnlyList<NewCondition> conditions)
    {
        var arguments = holder switch
        {
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            InvocationExpressionSyntax call => call.ArgumentList,
            _ => null,
        };
        if (arguments is null)
        {
            return;
        }

        if (arguments.Arguments.Count == 1)
        {
            var place = arguments.Arguments[0].Span.End;
            var type = Qualifier(holder) ?? Edits.NameOf(Iam, "ServicePrincipalOpts", holder.SpanStart);
            Edits.Insert(place, ", new " + type + _writer.Initializer(place, indentation => new[] { "Conditions = " + _writer.Conditions(conditions, holder, indentation) }));
        }
        else if (Creation(arguments.Arguments[1].Expression) is { } options)
        {
            MapEdits.AddMember(Edits, options, "Conditions", indentation => _writer.Conditions(conditions, options, indentation));
        }
        else
        {
            Edits.Insert(holder.Span.End, ".WithConditions(" + _writer.Conditions(conditions, holder, SourceLayout.IndentationAt(holder.SyntaxTree.GetText(), holder.Span.End)) + ")");
        }
    }

    // IAM.ServicePrincipal, where IAM is an alias, has its options under the same alias.
    private static string? Qualifier(SyntaxNode holder) => holder is ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax qualified } ? qualified.Left + ".ServicePrincipalOpts" : null;

    private BaseObjectCreationExpressionSyntax? Creation(ExpressionSyntax expression) =>
        expression as BaseObjectCreationExpressionSyntax
        ?? (Edits.Model.GetSymbolInfo(expression).Symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value as BaseObjectCreationExpressionSyntax;

    public override void AddSibling(Statement statement, NewStatement added)
    {
        if (StatementPlace.Of(statement.Origin.Node) is not { } place)
        {
            return;
        }

        var text = place.SyntaxTree.GetText();
        var indentation = SourceLayout.IndentationAt(text, place.SpanStart);
        var creation = _writer.Statement(added, statement.Origin.Node, indentation);
        if (place is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call })
        {
            Edits.Insert(place.Span.End, Edits.Layout.LineEnd + indentation + call.Expression.WithoutTrivia() + "(" + creation + ");");
        }
        else
        {
            Edits.Insert(place.Span.End, "," + (SourceLayout.IsFirstOnLine(text, place.SpanStart) ? Edits.Layout.LineEnd + indentation : " ") + creation);
        }
    }
}
