using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>A property of a resource, under CloudFormation's name, as the template will have it.</summary>
/// <param name="Values">What it may hold, each with the step at which the CDK takes it; nothing where it isn't set.</param>
/// <param name="IsDecided">Whether it certainly got the one value, or nothing if there is none.</param>
/// <param name="IsKnown">Whether it is certainly left with that.</param>
/// <param name="Overrides">The paths below it that overrides change in a way that isn't followed; an empty path is the whole.</param>
/// <param name="IsOverridden">Whether an override made a part of the value, so that it stands apart from the rest.</param>
internal sealed record CfnProperty(ImmutableArray<(Value Value, int Step)> Values, bool IsDecided, bool IsKnown, ImmutableArray<ImmutableArray<string>> Overrides, bool IsOverridden)
{
    public bool IsAbsent => IsKnown && Values.IsEmpty;

    /// <summary>The value that it certainly holds.</summary>
    public Value? Certain => IsKnown && Values.Length == 1 ? Values[0].Value : null;

    /// <summary>It as one text or a list of them.</summary>
    public ElementList Texts
    {
        get
        {
            var all = Values.Select(value => ElementReader.Read(value.Value, value.Value.Origin, IsKnown, value.Step)).Aggregate(ElementList.Absent, static (all, list) => all.With(list));
            return IsAbsent ? ElementList.Absent : all with { IsComplete = all.IsComplete && IsKnown };
        }
    }

    public int Step => Values.IsEmpty ? 0 : Values[0].Step;
}
