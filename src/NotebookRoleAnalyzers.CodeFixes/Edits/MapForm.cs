using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Rules;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>Policies made of dictionaries and anonymous objects: for the CDK, which completes its own tokens, or for a serializer, which doesn't.</summary>
internal sealed class MapForm : CSharpForm
{
    private readonly bool _isSerialized;

    public MapForm(SourceEdits edits, Surroundings surroundings, StatementForm form)
        : base(edits, surroundings) => _isSerialized = form == StatementForm.Serialized;

    public override void AddConditions(Statement statement, Principal? principal, IReadOnlyList<NewCondition> conditions) =>
        base.AddConditions(statement, principal, _isSerialized ? conditions.Select(condition => condition.In(PartitionOf(principal))).ToList() : conditions);

    protected override PolicyText Complete(PolicyText text, int position) => _isSerialized ? Deployed(text, position) : text;

    protected override void AddFirst(Statement statement, Principal? principal, IReadOnlyList<NewCondition> conditions)
    {
        var map = statement.ConditionHolder!.Node;
        MapEdits.Add(Edits, map, new[] { Entry("Condition", indentation => Writer.Conditions(conditions, map, indentation)) });
    }

    protected override void RemovePrincipals(IReadOnlyList<Principal> principals) => MapEdits.Remove(Edits, principals.Select(static principal => EntryPlace.Around(principal.Site.Node)!));

    // The CDK's FromJson makes a statement of a dictionary, beside which one of its own can stand.
    protected override string Creation(Statement statement, NewStatement added, string indentation) =>
        statement.Place is { Node: var place } ? Writer.Map(added, place, indentation) : base.Creation(statement, added, indentation);
}
