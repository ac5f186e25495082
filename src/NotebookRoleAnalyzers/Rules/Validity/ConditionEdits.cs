using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>Tells which changes of a statement's conditions a fix can write, all of them at once. Rules ask, as an id has to be fixable everywhere or nowhere.</summary>
internal sealed class ConditionEdits
{
    private readonly Statement _statement;

    // What one change writes another one doesn't see.
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);

    private bool _hasMoved;

    public ConditionEdits(Statement statement) => _statement = statement;

    /// <summary>Whether conditions of one operator can be made what was meant by them, beside the changes that were taken before.</summary>
    public bool Take(ConditionBlock block, ImmutableArray<MeantCondition> meant)
    {
        if (meant.IsEmpty || block.Operator.Known is not { } name || !_statement.CanLose(meant.Select(static change => change.Condition)))
        {
            return false;
        }

        if (_statement.Form is StatementForm.Sdk or StatementForm.Pulumi)
        {
            // Each condition is an object of its own.
            return true;
        }

        if (meant.Any(change => change.Values is not null && block.Map is null) || meant.Any(change => change.Key != change.Condition.Key.Characters && !CanBeCalled(block, change)))
        {
            return false;
        }

        var target = meant[0].Operator;
        return meant.All(change => change.Operator == name) || (meant.All(change => change.Operator == target) && !_written.Contains(target) && TakeOperator(block, meant, target));
    }

    private bool TakeOperator(ConditionBlock block, ImmutableArray<MeantCondition> meant, string target)
    {
        var existing = _statement.Conditions.Blocks.FirstOrDefault(other => string.Equals(other.Operator.Known, target, StringComparison.OrdinalIgnoreCase));
        var isRenamed = block is { Site: { } site, IsComplete: true } && meant.Length == block.Conditions.Length && existing is null && CanBeNamed(site, target);
        var canMove = !_hasMoved && meant.All(static change => change.Condition.CanBeMoved) && _statement.TakesConditions(target)
            && (existing is null ? TakesMore(_statement.Conditions.Map, target) : TakesMore(existing.Map, ":") && meant.All(change => existing.Conditions.All(other => IsOther(other, change.Key))));
        if (!isRenamed && !canMove)
        {
            return false;
        }

        _hasMoved |= !isRenamed;
        return _written.Add(target);
    }

    private bool CanBeCalled(ConditionBlock block, MeantCondition change) =>
        CanBeNamed(change.Condition.Site!, change.Key) && block.Conditions.All(other => other == change.Condition || IsOther(other, change.Key)) && _written.Add(block.Operator.Known + " " + change.Key);

    private static bool IsOther(Condition condition, string key) => !string.Equals(condition.Key.Characters, key, StringComparison.OrdinalIgnoreCase);

    // A member of an anonymous object has an identifier for its name.
    private static bool CanBeNamed(Origin site, string name) => site is JsonOrigin
        || (EntryPlace.Of(site.Node) is { } entry && EntryPlace.KeyOf(entry) is not null && (entry is not AnonymousObjectMemberDeclaratorSyntax || !name.Contains(":")));

    private static bool TakesMore(Origin? map, string name) =>
        map is JsonOrigin or { Node: BaseObjectCreationExpressionSyntax } || (map is { Node: AnonymousObjectCreationExpressionSyntax } && !name.Contains(":"));
}
