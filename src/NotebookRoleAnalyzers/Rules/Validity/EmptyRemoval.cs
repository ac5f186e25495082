using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>What a fix takes out, so that the policy means the same and nothing of it is empty.</summary>
/// <param name="Sites">The values that go, all of one statement; none where the statement goes.</param>
internal sealed record EmptyRemoval(IReadOnlyList<Origin> Sites)
{
    private static readonly EmptyRemoval OfAll = new(Array.Empty<Origin>());

    public bool IsOfStatement => Sites.Count == 0;

    /// <summary>What goes because of a value; null where the policy would mean something else or be rejected then, or no edit can write it.</summary>
    public static EmptyRemoval? Of(EmptyValue value, Statement statement, PolicyModel model) => value switch
    {
        { Element: "Condition" } or { IsWhole: false } => OfEntries(statement, value.Site),
        { Element: "Resource" or "NotResource" } when statement.Kind == PolicyKind.Trust && TrustPolicy.Certainly(statement, model) => OfEntries(statement, value.Site),
        { Element: "Action" or "Resource" } => CanGo(statement) ? OfAll : null,

        // Without a name in it, it isn't seen whose policy it is.
        { Element: "Principal" } => CanGo(statement) && statement.Kind is (PolicyKind.Resource or PolicyKind.Key or PolicyKind.Trust) ? OfAll : null,
        _ => null,
    };

    /// <summary>What goes because of operators: all of them at once, so that the last one takes the Condition with it.</summary>
    public static EmptyRemoval? Of(IReadOnlyList<ConditionBlock> operators, Statement statement) =>
        operators.Count > 0 && operators.All(static block => block.Site is not null) ? OfEntries(statement, operators.Select(static block => block.Site!).ToArray()) : null;

    /// <summary>The operators of a statement that certainly have no keys, wherever keys are added to them.</summary>
    public static IReadOnlyList<ConditionBlock> OperatorsOf(Statement statement) => !statement.Conditions.AreKnown || statement.Form == StatementForm.Pulumi
        ? Array.Empty<ConditionBlock>()
        : statement.Conditions.Blocks.Where(block => block is { IsCertain: true, Conditions.IsEmpty: true } && statement.Conditions.Blocks.All(other => other.Conditions.IsEmpty || other.Operator.Known != block.Operator.Known)).ToList();

    private static EmptyRemoval? OfEntries(Statement statement, params Origin[] sites) => statement.CanBeMended && sites.All(CanGo) ? new EmptyRemoval(sites) : null;

    // The objects of an array without a type have the same members.
    private static bool CanGo(Origin site) => site is JsonOrigin || (EntryPlace.Of(site.Node) is { } entry
        && (entry is not AnonymousObjectMemberDeclaratorSyntax || !entry.Ancestors().TakeWhile(static outer => outer is not StatementSyntax).Any(static outer => outer is ImplicitArrayCreationExpressionSyntax { Initializer.Expressions.Count: > 1 })));

    // A policy needs a statement: one that says something has to be left.
    private static bool CanGo(Statement statement) =>
        statement is { CanBeMended: true, CanBeRemoved: true } && statement.Siblings.Any(other => other != statement && other.EmptyValues.All(static value => !value.IsWhole || value.Element == "Condition"));
}
