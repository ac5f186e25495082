using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>Policies made of the policy objects of AWS's SDK. What only the deployment knows is a placeholder there, unless it is in scope.</summary>
internal sealed class SdkForm : PolicyForm
{
    private const string Sdk = "Amazon.Auth.AccessControlPolicy";

    private readonly CSharpWriter _writer;

    public SdkForm(SourceEdits edits, Surroundings surroundings)
        : base(edits, surroundings) => _writer = new CSharpWriter(edits, Deployed);

    public override void Replace(PolicyElement element, IReadOnlyList<PolicyText> texts)
    {
        var node = element.Site.Node;
        var expressions = Elements(node, texts);
        if (ItemPlace.AddingOf(node) is not null)
        {
            Edits.Replace(node.Span, expressions[0]);
            InsertAfter(node, expressions.Skip(1));
        }
        else
        {
            ListEdits.Replace(Edits, node, expressions);
        }
    }

    public override void InsertAfter(PolicyElement element, IReadOnlyList<PolicyText> texts) => InsertAfter(element.Site.Node, Elements(element.Site.Node, texts));

    public override void Remove(PolicyElement element) => ListEdits.Remove(Edits, element.Site.Node);

    public override void AddConditions(Statement statement, Principal? principal, IReadOnlyList<NewCondition> conditions)
    {
        var place = statement.Conditions.Map!.Node;
        var expressions = conditions.Select(condition => Condition(condition.In(PartitionOf(principal)), place)).ToList();
        if (place != statement.Origin.Node)
        {
            InsertAfter(place, expressions);
        }
        else if (place.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax })
        {
            AddCall(place, "WithConditions", expressions);
        }
        else
        {
            MapEdits.Append(Edits, (BaseObjectCreationExpressionSyntax)place, new Func<string, string>[] { indentation => "Conditions =" + _writer.Initializer(indentation, _ => expressions) });
        }
    }

    public override void RemoveConditions(Statement statement, IReadOnlyCollection<Condition> conditions) => RemoveEntries(conditions.Select(static condition => condition.Site!).ToList());

    public override void RemoveEntries(IReadOnlyList<Origin> values) => ListEdits.Remove(Edits, values.Select(static value => value.Node).ToArray());

    // Each condition is an object of its own, with its operator in it.
    public override void ChangeConditions(Statement statement, Principal? principal, IReadOnlyList<ConditionChange> changes, params NewCondition[] added)
    {
        foreach (var change in changes)
        {
            var condition = new NewCondition(change.Operator, change.Key, change.Values ?? Kept(change.Condition)).In(PartitionOf(principal));
            var node = change.Condition.Site!.Node;
            Edits.Replace(node.Span, Condition(condition, node));
        }

        if (added.Length > 0)
        {
            AddConditions(statement, principal, added);
        }
    }

    protected override ImmutableArray<PolicyText> Kept(Condition condition) => condition.Values.Items.Select(static value => PolicyText.Value(value.Site.Node.ToString())).ToImmutableArray();

    public override void RemoveStatement(Statement statement) => ListEdits.Remove(Edits, (statement.Place ?? statement.Origin).Node);

    public override void SplitOff(Statement statement, IReadOnlyList<Principal> principals)
    {
        AddSibling(statement, new NewStatement(statement.Actions.Items.Select(static action => PolicyText.Of(action.Text)).ToList(), Array.Empty<PolicyText>()) { Principals = principals });
        ListEdits.Remove(Edits, principals.Select(static principal => principal.Holder.Node).ToArray());
    }

    public override void AddSibling(Statement statement, NewStatement added) => WriteBeside(statement, indentation => Creation(statement.Origin.Node, added, indentation + Edits.Layout.Indentation));

    // A construct of the CDK has no ARN that the SDK could send.
    protected override bool TakesExpressions(RoleHome home) => false;

    private void InsertAfter(SyntaxNode item, IEnumerable<string> expressions)
    {
        if (ItemPlace.AddingOf(item) is { Expression: InvocationExpressionSyntax call } adding)
        {
            var indentation = SourceLayout.IndentationAt(adding.SyntaxTree.GetText(), adding.SpanStart);
            Edits.Insert(adding.Span.End, string.Concat(expressions.Select(expression => Edits.Layout.LineEnd + indentation + call.Expression.WithoutTrivia() + "(" + expression + ");")));
        }
        else
        {
            ListEdits.InsertAfter(Edits, item, expressions.ToList());
        }
    }

    // Behind the last call of a chain, on a line of its own if that is.
    private void AddCall(SyntaxNode creation, string method, IReadOnlyList<string> arguments)
    {
        var end = creation;
        while (end.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Name.Identifier.ValueText.StartsWith("With", StringComparison.Ordinal))
        {
            end = call;
        }

        var text = creation.SyntaxTree.GetText();
        var dot = end is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax last } ? last.OperatorToken.SpanStart : creation.SpanStart;
        var lineStart = SourceLayout.IsFirstOnLine(text, dot) ? Edits.Layout.LineEnd + SourceLayout.IndentationAt(text, dot) : "";
        Edits.Insert(end.Span.End, lineStart + "." + method + "(" + string.Join(", ", arguments) + ")");
    }

    private string Creation(SyntaxNode origin, NewStatement added, string indentation)
    {
        var statement = origin is ObjectCreationExpressionSyntax { Type: var type } ? type.ToString() : Name("Statement", origin);
        var calls = new List<string> { Call("WithActionIdentifiers", "ActionIdentifier", added.Actions) };
        if (added.Principals.Count > 0)
        {
            calls.Insert(0, ".WithPrincipals(" + string.Join(", ", added.Principals.Select(static principal => principal.Holder.Node)) + ")");
        }

        if (added.Resources.Count > 0)
        {
            calls.Add(Call("WithResources", "Resource", added.Resources));
        }

        if (added.Conditions.Length > 0)
        {
            calls.Add(".WithConditions(" + string.Join(", ", added.Conditions.Select(condition => Condition(condition, origin))) + ")");
        }

        return "new " + statement + "(" + Allow(origin) + ")" + string.Concat(calls.Select(call => Edits.Layout.LineEnd + indentation + call));

        string Call(string method, string element, IReadOnlyList<PolicyText> texts) =>
            "." + method + "(" + string.Join(", ", texts.Select(text => "new " + Name(element, origin) + "(" + _writer.Expression(text, origin.SpanStart) + ")")) + ")";
    }

    // As the statement beside it says it, as "Statement" may be the name of something else there.
    private string Allow(SyntaxNode origin) => origin is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Allow" } effect }] }
        ? effect.ToString()
        : Name("Statement", origin) + ".StatementEffect.Allow";

    private List<string> Elements(SyntaxNode item, IReadOnlyList<PolicyText> texts) => texts.Select(text => Element(item, _writer.Expression(text, item.SpanStart))).ToList();

    // As the item is spelled that it stands for or beside.
    private string Element(SyntaxNode item, string text) => item switch
    {
        ExpressionElementSyntax { Expression: var expression } => Element(expression, text),
        ObjectCreationExpressionSyntax { Initializer: null, Type: var type } => "new " + type + "(" + text + ")",
        ImplicitObjectCreationExpressionSyntax { Initializer: null } => "new(" + text + ")",
        _ when Edits.Model.GetTypeInfo(item) is { Type.SpecialType: SpecialType.System_String } => text,
        _ => "new " + Name(Edits.Model.GetTypeInfo(item).ConvertedType?.Name ?? "", item) + "(" + text + ")",
    };

    private string Condition(NewCondition condition, SyntaxNode place)
    {
        var values = condition.Values.Select(value => _writer.Expression(value, place.SpanStart));
        return "new " + Name("Condition", place) + "(\"" + condition.Operator + "\", \"" + condition.Key + "\", " + string.Join(", ", values) + ")";
    }

    private string Name(string type, SyntaxNode place) => Edits.NameOf(Sdk, type, place.SpanStart, imports: false);
}
