using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Where a value stands under a name, or a call that adds one, seen as something to take away.</summary>
internal static class EntryPlace
{
    /// <summary>
    /// What goes with it: an entry of an initializer, a member, a statement of its own, an object in a list, the call of <c>WithConditions</c>; null where nothing but it can be taken away.
    /// </summary>
    public static SyntaxNode? Of(SyntaxNode value) => value switch
    {
        AssignmentExpressionSyntax assignment => OfAssignment(assignment),
        { Parent: AssignmentExpressionSyntax assignment } when assignment.Right == value => OfAssignment(assignment),
        { Parent: InitializerExpressionSyntax { Expressions.Count: 2, Parent: InitializerExpressionSyntax } pair } when pair.Expressions[1] == value => pair,
        { Parent: AnonymousObjectMemberDeclaratorSyntax { NameEquals: not null } member } => member,
        { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" }, ArgumentList.Arguments.Count: 2 } call } } => OfCall(call),
        { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WithConditions" }, ArgumentList.Arguments.Count: 1 } call } } => call,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } call when name.StartsWith("Add", StringComparison.Ordinal) => OfCall(call),
        _ => ItemPlace.TakesMore(value) ? value : null,
    };

    /// <summary>The entry that a text is the value of, alone or in a list; null if it is none's.</summary>
    public static SyntaxNode? Around(SyntaxNode text) => Entry(text) ?? (text.Parent is InitializerExpressionSyntax { Parent: { } list } ? Entry(list) : null);

    /// <summary>What names an entry, or the operator of a call.</summary>
    public static SyntaxNode? KeyOf(SyntaxNode entry) => entry switch
    {
        InitializerExpressionSyntax pair => pair.Expressions[0],
        AnonymousObjectMemberDeclaratorSyntax member => member.NameEquals!.Name,
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] } } => key,
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key] } } } => key,
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { ArgumentList.Arguments: [var key, _] } } => key,
        _ => null,
    };

    /// <summary>Where the name is written that a value stands under; the value itself where none stands beside it.</summary>
    public static Origin NameOf(Origin site)
    {
        if (site is JsonOrigin json)
        {
            return json.Json.ParentOf(json.Value)?.Members.FirstOrDefault(member => member.Value == json.Value) is { } named ? new JsonOrigin(json, json.Json, named.Name) : site;
        }

        return Of(site.Node) is { } entry && KeyOf(entry) is { } key ? Origin.Of(key) : site;
    }

    private static SyntaxNode? Entry(SyntaxNode value) => Of(value) is { } entry && entry != value && entry is not StatementSyntax ? entry : null;

    private static SyntaxNode? OfAssignment(AssignmentExpressionSyntax assignment) => assignment.Parent is InitializerExpressionSyntax ? assignment : OfCall(assignment);

    private static ExpressionStatementSyntax? OfCall(ExpressionSyntax call) =>
        call.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } whole ? whole : null;
}
