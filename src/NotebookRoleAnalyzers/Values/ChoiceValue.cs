using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NotebookRoleAnalyzers.Values;

/// <summary>One of some values; which one is decided when the program runs. Invariant: there is no other, and none of them is a choice itself.</summary>
internal sealed class ChoiceValue : Value
{
    private ChoiceValue(SyntaxNode node, ImmutableArray<Value> options)
        : base(node) => Options = options;

    public ImmutableArray<Value> Options { get; }

    /// <summary>The choice between some values: the value itself if there is but one.</summary>
    public static Value Of(SyntaxNode node, IEnumerable<Value> values)
    {
        var options = values.SelectMany(static value => value is ChoiceValue choice ? choice.Options : ImmutableArray.Create(value)).Distinct().ToImmutableArray();
        return options.Length switch
        {
            0 => new UnknownValue(node),
            1 => options[0],
            _ => new ChoiceValue(node, options),
        };
    }
}
