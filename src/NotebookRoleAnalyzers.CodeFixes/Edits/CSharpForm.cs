using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>Policies made of the CDK's objects, with their lists and dictionaries.</summary>
internal class CSharpForm : PolicyForm
{
    private const string Iam = "Amazon.CDK.AWS.IAM";

    public CSharpForm(SourceEdits edits, Surroundings surroundings)
        : base(edits, surroundings) => Writer = new CSharpWriter(edits, Complete);

    protected CSharpWriter Writer { get; }

    /// <summary>A text with something in the place of tokens that the CDK doesn't complete.</summary>
    protected virtual PolicyText Complete(PolicyText text, int position) => text;

    public override void Replace(PolicyElement element, IReadOnlyList<PolicyText> texts)
    {
        var node = element.Site.Node;
        var expressions = texts.Select(text => Writer.Expression(text, node.SpanStart)).ToList();
        if (node is BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } && IsMade(node, Surroundings.Symbols.FederatedPrincipal))
        {
            ReplaceAssumeAction(arguments.Arguments, expressions[0]);
            return;
        }

        ListEdits.Replace(Edits, node, expressions);
    }

    // The action that a federated principal of the CDK brings along is one of its arguments.
    private void ReplaceAssumeAction(SeparatedSyntaxList<ArgumentSyntax> arguments, string action)
    {
        const string Parameter = "assumeRoleAction";
        var given = arguments.FirstOrDefault(static argument => argument.NameColon?.Name.Identifier.ValueText == Parameter) ?? arguments.ElementAtOrDefault(2);
        if (given is not null)
        {
            Edits.Replace(given.Expression.Span, action);
        }
        else
        {
            var isInOrder = arguments.Count == 2 && arguments.All(static argument => argument.NameColon is null);
            Edits.Insert(arguments[arguments.Count - 1].Span.End, ", " + (isInOrder ? "" : Parameter + ": ") + action);
        }
    }

    private bool IsMade(SyntaxNode creation, INamedTypeSymbol? type) => KnownSymbols.Is(Edits.Model.GetTypeInfo(creation).Type, type);

    public override void InsertAfter(PolicyElement element, IReadOnlyList<PolicyText> texts)
    {
        var node = element.Site.Node;
        ListEdits.InsertAfter(Edits, node, texts.Select(text => Writer.Expression(text, node.SpanStart)).ToList());
    }

    public override void Remove(PolicyElement element) => ListEdits.Remove(Edits, element.Site.Node);

    protected override bool TakesExpressions(RoleHome home) => true;

    protected override PolicyText ObjectsOf(string bucket) => PolicyText.Value(bucket + ".ArnForObjects(\"*\")");

    /// <summary>How a policy of AWS is named: <c>ManagedPolicy.FromAwsManagedPolicyName("service-role/X")</c>.</summary>
    public string AwsManagedPolicy(string name, int position) => Edits.NameOf(Iam, "ManagedPolicy", position) + ".FromAwsManagedPolicyName(\"" + name + "\")";

    public override void AddConditions(Statement statement, Principal? principal, IReadOnlyList<NewCondition> conditions)
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

            MapEdits.Add(Edits, block.Map.Node, new[] { Entry(condition.Key, indentation => Writer.Values(condition.Values, block.Map.Node, indentation)) });
        }

        if (rest.Count > 0 && statement.Conditions.Map is { Node: var map } && MapEdits.CanAdd(map))
        {
            MapEdits.Add(Edits, map, rest.Select(condition => Entry(condition.Operator, indentation => Writer.Block(condition, map, indentation))).ToList());
        }
        else if (rest.Count > 0)
        {
            AddFirst(statement, principal, rest);
        }
    }

    public override void RemoveConditions(Statement statement, IReadOnlyCollection<Condition> conditions)
    {
        var sites = new List<Origin>();
        foreach (var block in statement.Conditions.Blocks)
        {
            var gone = block.Conditions.Where(conditions.Contains).ToList();
            if (gone.Count > 0)
            {
                sites.AddRange(gone.Count == block.Conditions.Length && block is { IsComplete: true, Site: not null } ? new[] { block.Site } : gone.Select(static condition => condition.Site!));
            }
        }

        RemoveEntries(sites);
    }

    protected override void Rename(ConditionBlock block, string name) => Rename(block.Site!, name);

    protected override bool RenameKey(Condition condition, string key)
    {
        var entry = EntryPlace.Of(condition.Site!.Node)!;
        if (entry is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "AddAccountCondition" } name } } })
        {
            Edits.Replace(name.Span, "AddSourceAccountCondition");
            return true;
        }

        if (EntryPlace.KeyOf(entry) is not { } named)
        {
            return false;
        }

        Edits.Replace(named.Span, "\"" + key + "\"");
        return true;
    }

    protected override ImmutableArray<PolicyText> Kept(Condition condition)
    {
        var items = condition.Values.Items.Select(static item => item.Site.Node).ToList();
        var (site, isCall) = (condition.Site!.Node, condition.Site.Node is InvocationExpressionSyntax);
        return (isCall || items.All(item => site.Span.Contains(item.Span)) ? items : new List<SyntaxNode> { site }).Select(static node => PolicyText.Value(node.ToString())).ToImmutableArray();
    }

    public override void RemoveStatement(Statement statement)
    {
        var node = (statement.Place ?? statement.Origin).Node;
        if (StatementPlace.Of(node) is ExpressionStatementSyntax whole)
        {
            Edits.DeleteLines(whole);
        }
        else
        {
            ListEdits.Remove(Edits, node);
        }
    }

    public override void SplitOff(Statement statement, IReadOnlyList<Principal> principals)
    {
        AddSibling(statement, new NewStatement(statement.Actions.Items.Select(static action => PolicyText.Of(action.Text)).ToList(), Array.Empty<PolicyText>()) { Principals = principals });
        RemovePrincipals(principals);
    }

    protected virtual void RemovePrincipals(IReadOnlyList<Principal> principals) => ListEdits.Remove(Edits, principals.Select(static principal => principal.Holder.Node).Distinct().ToArray());

    /// <summary>Adds conditions where no map of them can take more.</summary>
    protected virtual void AddFirst(Statement statement, Principal? principal, IReadOnlyList<NewCondition> conditions)
    {
        if (principal is not null)
        {
            AddToPrincipal(principal.Holder.Node, conditions);
        }
        else if (ConditionPlace.PropsOf(statement) is { } arguments)
        {
            AddToProps(arguments, conditions);
        }
    }

    private void AddToProps(ArgumentListSyntax arguments, IReadOnlyList<NewCondition> conditions)
    {
        if (arguments.Arguments.Count > 0)
        {
            var props = (BaseObjectCreationExpressionSyntax)arguments.Arguments[0].Expression;
            MapEdits.AddMember(Edits, props, "Conditions", indentation => Writer.Conditions(conditions, props, indentation));
            return;
        }

        var place = arguments.OpenParenToken.Span.End;
        Edits.Insert(place, "new " + Edits.NameOf(Iam, "PolicyStatementProps", place) + Writer.Initializer(place, indentation => new[] { "Conditions = " + Writer.Conditions(conditions, arguments, indentation) }));
    }

    protected static KeyValuePair<string, Func<string, string>> Entry(string key, Func<string, string> value) => new(key, value);

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

        if (holder is BaseObjectCreationExpressionSyntax && !IsMade(holder, Surroundings.Symbols.ServicePrincipal))
        {
            AddToOther(holder, arguments.Arguments, conditions);
        }
        else if (arguments.Arguments.Count == 1)
        {
            var place = arguments.Arguments[0].Span.End;
            var type = Qualifier(holder) ?? Edits.NameOf(Iam, "ServicePrincipalOpts", holder.SpanStart);
            Edits.Insert(place, ", new " + type + Writer.Initializer(place, indentation => new[] { "Conditions = " + Writer.Conditions(conditions, holder, indentation) }));
        }
        else if (Creation(arguments.Arguments[1].Expression) is { } options)
        {
            MapEdits.AddMember(Edits, options, "Conditions", indentation => Writer.Conditions(conditions, options, indentation));
        }
        else
        {
            Wrap(holder, Conditions(holder, conditions));
        }
    }

    // A federated principal takes conditions behind its provider; of accounts and roles none does.
    private void AddToOther(SyntaxNode holder, SeparatedSyntaxList<ArgumentSyntax> arguments, IReadOnlyList<NewCondition> conditions)
    {
        var written = Conditions(holder, conditions);
        var second = arguments.ElementAtOrDefault(1);
        if (arguments.Count == 0 || !IsMade(holder, Surroundings.Symbols.FederatedPrincipal))
        {
            Wrap(holder, written);
        }
        else if (second is null or { NameColon.Name.Identifier.ValueText: "assumeRoleAction" })
        {
            Edits.Insert(arguments[0].Span.End, ", " + written);
        }
        else if (second.Expression.IsKind(SyntaxKind.NullLiteralExpression))
        {
            Edits.Replace(second.Expression.Span, written);
        }
        else
        {
            Wrap(holder, written);
        }
    }

    private void Wrap(SyntaxNode holder, string conditions) => Edits.Insert(holder.Span.End, ".WithConditions(" + conditions + ")");

    private string Conditions(SyntaxNode holder, IReadOnlyList<NewCondition> conditions) => Writer.Conditions(conditions, holder, SourceLayout.IndentationAt(holder.SyntaxTree.GetText(), holder.Span.End));

    // IAM.ServicePrincipal, where IAM is an alias, has its options under the same alias.
    private static string? Qualifier(SyntaxNode holder) => holder is ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax qualified } ? qualified.Left + ".ServicePrincipalOpts" : null;

    private BaseObjectCreationExpressionSyntax? Creation(ExpressionSyntax expression) =>
        expression as BaseObjectCreationExpressionSyntax
        ?? (Edits.Model.GetSymbolInfo(expression).Symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value as BaseObjectCreationExpressionSyntax;

    /// <summary>Has a role call for more, behind what it is given already.</summary>
    /// <param name="place">Where the role takes calls.</param>
    /// <param name="order">Where it stands among what fixes add; null if it is always the last.</param>
    /// <param name="locals">What the call needs to be declared.</param>
    /// <param name="call">What is called, for the indentation of its line: <c>AddManagedPolicy(...)</c>.</param>
    public void Call(RolePlace place, int? order, IReadOnlyCollection<string> locals, Func<string, string> call)
    {
        place = place.Behind(locals);
        var indentation = SourceLayout.IndentationAt(place.After.SyntaxTree.GetText(), place.After.SpanStart);
        var written = place.Receiver + "." + call(indentation) + ";";
        var after = place.Before(statement => AdditionOrder.Of(statement, place.Receiver) is { } other && (other > order || (other == order && string.CompareOrdinal(statement.ToString(), written) > 0))).After;
        Edits.Insert(after.Span.End, Edits.Layout.LineEnd + indentation + written);
    }

    public override void AddToRole(RoleHome home, NewStatement added)
    {
        if (home.Place is not { } place)
        {
            base.AddToRole(home, added);
            return;
        }

        var locals = added.Resources.SelectMany(static resource => resource.Parts).Select(static part => part.Expression?.Split('.')[0]).OfType<string>().ToList();
        Call(place, AdditionOrder.Of(added), locals, indentation => Adding(place, added, indentation));
    }

    public override void ReplaceAttached(SyntaxNode attached, RoleHome home, NewStatement added)
    {
        if (attached is not ExpressionStatementSyntax || home.Place is not { } place)
        {
            base.ReplaceAttached(attached, home, added);
            return;
        }

        var indentation = SourceLayout.IndentationAt(attached.SyntaxTree.GetText(), attached.SpanStart);
        Edits.Replace(attached.Span, place.Receiver + "." + Adding(place, added, indentation) + ";");
    }

    private string Adding(RolePlace place, NewStatement added, string indentation)
    {
        var method = KnownSymbols.Is(Edits.Model.GetSpeculativeTypeInfo(place.Last.SpanStart, SyntaxFactory.ParseExpression(place.Receiver), SpeculativeBindingOption.BindAsExpression).Type, Surroundings.Symbols.Role) ? "AddToPolicy" : "AddToPrincipalPolicy";
        return method + "(" + Writer.Statement(added, place.Last, indentation) + ")";
    }

    public override void AddSibling(Statement statement, NewStatement added) => WriteBeside(statement, indentation => Creation(statement, added, indentation));

    protected virtual string Creation(Statement statement, NewStatement added, string indentation) => Writer.Statement(added, statement.Origin.Node, indentation);
}
