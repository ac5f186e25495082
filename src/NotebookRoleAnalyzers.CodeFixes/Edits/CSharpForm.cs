using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>Policies made of the CDK's objects, with their lists and dictionaries.</summary>
internal sealed class CSharpForm : PolicyForm
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

    public override void Remove(Statement statement, string name, IReadOnlyList<Origin> parts)
    {
        foreach (var place in ElementPlace.Of(statement, name, parts) ?? Array.Empty<SyntaxNode>())
        {
            if (place is ExpressionSyntax member)
            {
                MapEdits.Remove(Edits, member);
                continue;
            }

            var text = place.SyntaxTree.GetText();
            var line = text.Lines.GetLineFromPosition(place.Span.End);
            Edits.Delete(SourceLayout.IsFirstOnLine(text, place.SpanStart) ? TextSpan.FromBounds(text.Lines.GetLineFromPosition(place.SpanStart).Start, line.EndIncludingLineBreak) : place.Span);
        }
    }

    protected override bool TakesExpressions(RoleHome home) => true;

    protected override PolicyText ObjectsOf(string bucket) => PolicyText.Value(bucket + ".ArnForObjects(\"*\")");

    /// <summary>How a policy of AWS is named: <c>ManagedPolicy.FromAwsManagedPolicyName("service-role/X")</c>.</summary>
    public string AwsManagedPolicy(string name, int position) => Edits.NameOf(Iam, "ManagedPolicy", position) + ".FromAwsManagedPolicyName(\"" + name + "\")";

    public override void AddConditions(Statement statement, Principal principal, IReadOnlyList<NewCondition> conditions)
    {
        if (AddToMaps(statement, conditions) is { Count: > 0 } rest)
        {
            AddToPrincipal(principal.Holder.Node, rest);
        }
    }

    public override void AddConditions(Statement statement, IReadOnlyList<NewCondition> conditions)
    {
        var rest = AddToMaps(statement, conditions);
        if (rest.Count == 0)
        {
            return;
        }

        if (statement.Form == StatementForm.Map)
        {
            MapEdits.Add(Edits, statement.Origin.Node, new[] { Entry("Condition", indentation => _writer.Conditions(rest, statement.Origin.Node, indentation)) });
        }
        else if (ConditionPlace.PropsOf(statement) is { } arguments)
        {
            AddToProps(arguments, rest);
        }
    }

    private void AddToProps(ArgumentListSyntax arguments, IReadOnlyList<NewCondition> conditions)
    {
        if (arguments.Arguments.Count > 0)
        {
            var props = (BaseObjectCreationExpressionSyntax)arguments.Arguments[0].Expression;
            MapEdits.AddMember(Edits, props, "Conditions", indentation => _writer.Conditions(conditions, props, indentation));
            return;
        }

        var place = arguments.OpenParenToken.Span.End;
        Edits.Insert(place, "new " + Edits.NameOf(Iam, "PolicyStatementProps", place) + _writer.Initializer(place, indentation => new[] { "Conditions = " + _writer.Conditions(conditions, arguments, indentation) }));
    }

    /// <summary>Adds conditions to the maps that a statement has, and gives those that go in none of them.</summary>
    private List<NewCondition> AddToMaps(Statement statement, IReadOnlyList<NewCondition> conditions)
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
            rest.Clear();
        }

        return rest;
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

    /// <summary>Has a role call for more, behind what it is given already.</summary>
    /// <param name="place">Where the role takes calls.</param>
    /// <param name="locals">What the call needs to be declared.</param>
    /// <param name="call">What is called, for the indentation of its line: <c>AddManagedPolicy(...)</c>.</param>
    public void Call(RolePlace place, IReadOnlyCollection<string> locals, Func<string, string> call)
    {
        var after = place.Behind(locals).After;
        var indentation = SourceLayout.IndentationAt(after.SyntaxTree.GetText(), after.SpanStart);
        Edits.Insert(after.Span.End, Edits.Layout.LineEnd + indentation + place.Receiver + "." + call(indentation) + ";");
    }

    public override void AddToRole(RoleHome home, NewStatement added)
    {
        if (home.Place is not { } place)
        {
            base.AddToRole(home, added);
            return;
        }

        var locals = added.Resources.SelectMany(static resource => resource.Parts).Select(static part => part.Expression?.Split('.')[0]).OfType<string>().ToList();
        Call(place, locals, indentation => Adding(place, added, indentation));
    }

    /// <summary>Writes another Allow for a role in the place of a policy that is attached to it.</summary>
    /// <param name="attached">The item of a list, the property or the call that attaches it.</param>
    /// <param name="home">Where the role takes more.</param>
    /// <param name="added">The Allow.</param>
    public void ReplaceAttached(SyntaxNode attached, RoleHome home, NewStatement added)
    {
        if (attached is ExpressionStatementSyntax)
        {
            var indentation = SourceLayout.IndentationAt(attached.SyntaxTree.GetText(), attached.SpanStart);
            Edits.Replace(attached.Span, home.Place!.Receiver + "." + Adding(home.Place, added, indentation) + ";");
            return;
        }

        if (attached is AssignmentExpressionSyntax property)
        {
            MapEdits.Remove(Edits, property);
        }
        else
        {
            ListEdits.Remove(Edits, attached);
        }

        AddToRole(home, added);
    }

    private string Adding(RolePlace place, NewStatement added, string indentation)
    {
        var method = KnownSymbols.Is(Edits.Model.GetSpeculativeTypeInfo(place.Last.SpanStart, SyntaxFactory.ParseExpression(place.Receiver), SpeculativeBindingOption.BindAsExpression).Type, Surroundings.Symbols.Role) ? "AddToPolicy" : "AddToPrincipalPolicy";
        return method + "(" + _writer.Statement(added, place.Last, indentation) + ")";
    }

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
