using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>Conditions of one operator and key, made one that has the values of all.</summary>
/// <param name="Home">The condition that gets the values.</param>
/// <param name="Gone">The others.</param>
internal sealed record ConditionMerge(Condition Home, ImmutableArray<Condition> Gone)
{
    /// <summary>The values that the one doesn't have yet.</summary>
    public IReadOnlyList<PolicyElement> Values => Gone.SelectMany(static condition => condition.Values.Items)
        .Where(value => Home.Values.Items.All(own => own.Text.ToString() != value.Text.ToString()))
        .GroupBy(static value => value.Text.ToString()).Select(static same => same.First()).ToList();

    /// <summary>The merge of some conditions that replace one another, in the order of the code; null if no edit can write it.</summary>
    public static ConditionMerge? Of(IReadOnlyList<Condition> conditions)
    {
        foreach (var home in conditions.Reverse().Where(TakesMore))
        {
            var others = conditions.Where(other => other != home).ToImmutableArray();
            if (others.All(other => other.Site is not null && other.Values.IsComplete && other.Values.Items.All(value => value.IsCertain && CanStandAt(home, other, value))))
            {
                return new ConditionMerge(home, others);
            }
        }

        return null;
    }

    private static bool TakesMore(Condition condition) => condition is { Site: { } site, Values.Items: [.., var last] }
        && (last.Site.Node == site.Node ? condition.TakesList : ItemPlace.TakesMore(last.Site.Node));

    // What is known can be written anywhere; what isn't, only where the names in it are still in scope.
    private static bool CanStandAt(Condition home, Condition other, PolicyElement value)
    {
        SyntaxNode from = other.Site!.Node, to = home.Site!.Node;
        return !value.Text.HasHoles || (value.Site.Holds(value.Text) && from.SyntaxTree == to.SyntaxTree && from.SpanStart < to.SpanStart && from.FirstAncestorOrSelf<BlockSyntax>()?.Span.Contains(to.Span) == true);
    }
}
