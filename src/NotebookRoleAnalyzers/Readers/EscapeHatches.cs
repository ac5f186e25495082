using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>What is done to the L1 constructs inside of L2 ones, reached as <c>(CfnRole)role.Node.DefaultChild</c>: it changes what the CDK makes of the L2 construct.</summary>
internal sealed class EscapeHatches
{
    private readonly List<ObjectValue> _found;
    private readonly List<ObjectValue> _aspects;

    public EscapeHatches(Trace trace)
    {
        _found = trace.Objects.Where(static made => made.Maker.Name is "FindChild" or "TryFindChild" or "FindAll").ToList();
        _aspects = trace.Objects.Where(static made => made.Maker is { Name: "Of", ContainingType.Name: "Aspects" }).ToList();
    }

    /// <summary>The documents that are put in the place of the CDK's own.</summary>
    public static IEnumerable<ObjectEvent> Sets(IEnumerable<ObjectValue> children) =>
        children.SelectMany(static child => child.Events).Where(static happened => happened is { Member: IPropertySymbol, Arguments: [{ }] });

    /// <summary>The L1 constructs inside of an L2 one, as far as some code asks for them.</summary>
    public IReadOnlyList<ObjectValue> Children(ObjectValue construct)
    {
        var children = new List<ObjectValue>();
        foreach (var node in construct.Parts.Where(static part => part.Key.Name == "Node").Select(static part => part.Value))
        {
            children.AddRange(node.Parts.Where(static part => part.Key.Name == "DefaultChild").Select(static part => part.Value));
            children.AddRange(_found.Where(found => found.Receiver == node));
        }

        return children;
    }

    /// <summary>What is changed in the resource of an L2 construct.</summary>
    public IEnumerable<CfnOverride> Changes(ObjectValue construct, IReadOnlyList<ObjectValue> children)
    {
        foreach (var child in children)
        {
            if (child.IsOpen || child.Maker.Name == "FindAll")
            {
                yield return Anything(child.Step);
            }

            foreach (var change in CfnOverride.Of(child))
            {
                yield return change with { IsCertain = change.IsCertain && child.Scope.Encloses(construct.Scope) };
            }
        }

        foreach (var set in Sets(children))
        {
            yield return new CfnOverride(ImmutableArray.Create(set.Member.Name), set.Arguments[0]!.Value, set.IsCertain && children.All(child => child.Scope.Encloses(construct.Scope)), set.Step);
        }

        foreach (var aspects in _aspects.Where(other => other.Arguments.Any(argument => argument?.Value == construct)))
        {
            yield return Anything(aspects.Step);
        }
    }

    private static CfnOverride Anything(int step) => new(ImmutableArray<string>.Empty, null, IsCertain: false, step);
}
