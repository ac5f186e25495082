using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Rules;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>Policies made of Pulumi's typed documents.</summary>
internal sealed class PulumiForm : CSharpForm
{
    public PulumiForm(SourceEdits edits, Surroundings surroundings)
        : base(edits, surroundings)
    {
    }

    public override void AddConditions(Statement statement, Principal? principal, IReadOnlyList<NewCondition> conditions)
    {
        var (place, origin) = (statement.Conditions.Map!.Node, statement.Origin.Node);
        var expressions = conditions.Select(condition => Condition(condition.In(PartitionOf(principal)), origin)).ToList();
        if (place == origin)
        {
            MapEdits.Append(Edits, origin, new Func<string, string>[] { indentation => "Conditions =" + Writer.Initializer(indentation, _ => expressions) });
        }
        else if (ItemPlace.AddingOf(place) is { Expression: InvocationExpressionSyntax call } adding)
        {
            var indentation = SourceLayout.IndentationAt(adding.SyntaxTree.GetText(), adding.SpanStart);
            Edits.Insert(adding.Span.End, string.Concat(expressions.Select(expression => Edits.Layout.LineEnd + indentation + call.Expression.WithoutTrivia() + "(" + expression + ");")));
        }
        else
        {
            ListEdits.InsertAfter(Edits, place, expressions);
        }
    }

    public override void RemoveConditions(Statement statement, IReadOnlyCollection<Condition> conditions) => ListEdits.Remove(Edits, conditions.Select(static condition => condition.Site!.Node).ToArray());

    // Each condition is an object of its own, with its operator in it.
    public override void ChangeConditions(Statement statement, Principal? principal, IReadOnlyList<ConditionChange> changes, params NewCondition[] added)
    {
        foreach (var change in changes)
        {
            var condition = new NewCondition(change.Operator, change.Key, change.Values ?? Kept(change.Condition)).In(PartitionOf(principal));
            Edits.Replace(change.Condition.Site!.Node.Span, Condition(condition, statement.Origin.Node));
        }

        if (added.Length > 0)
        {
            AddConditions(statement, principal, added);
        }
    }

    protected override ImmutableArray<PolicyText> Kept(Condition condition) => condition.Values.Items.Select(static value => PolicyText.Value(value.Site.Node.ToString())).ToImmutableArray();

    // What Pulumi knows only when it has deployed something isn't text.
    protected override bool TakesExpressions(RoleHome home) => false;

    protected override PolicyText Complete(PolicyText text, int position) => Deployed(text, position);

    protected override string Creation(Statement statement, NewStatement added, string indentation) =>
        "new " + TypeName(statement.Origin.Node, "") + Writer.Initializer(indentation, inner => Members(statement.Origin.Node, added, inner));

    private IEnumerable<string> Members(SyntaxNode origin, NewStatement added, string indentation)
    {
        yield return "Effect = \"Allow\"";
        if (added.Principals.Count > 0)
        {
            yield return "Principals = { " + string.Join(", ", added.Principals.Select(static principal => principal.Holder.Node).Distinct()) + " }";
        }

        yield return "Actions = " + List(added.Actions, origin);
        if (added.Resources.Count > 0)
        {
            yield return "Resources = " + List(added.Resources, origin);
        }

        if (added.Conditions.Length > 0)
        {
            yield return "Conditions =" + Writer.Initializer(indentation, _ => added.Conditions.Select(condition => Condition(condition, origin)));
        }
    }

    private string Condition(NewCondition condition, SyntaxNode origin) =>
        "new " + TypeName(origin, "Condition") + " { Test = \"" + condition.Operator + "\", Variable = \"" + condition.Key + "\", Values = " + List(condition.Values, origin) + " }";

    private string List(IReadOnlyList<PolicyText> texts, SyntaxNode place) => "{ " + string.Join(", ", texts.Select(text => Writer.Expression(text, place.SpanStart))) + " }";

    // Of the family that the statement is of: each of its types begins and ends alike.
    private string TypeName(SyntaxNode statement, string part)
    {
        const string Family = "GetPolicyDocumentStatement";
        if (statement is ObjectCreationExpressionSyntax { Type: var written })
        {
            var name = written.ToString();
            var end = name.LastIndexOf(Family, StringComparison.Ordinal) + Family.Length;
            return end < Family.Length ? name : name.Insert(end, part);
        }

        var type = Edits.Model.GetTypeInfo(statement).Type!;
        return Edits.NameOf(type.ContainingNamespace.ToDisplayString(), type.Name.Insert(Family.Length, part), statement.SpanStart);
    }
}
