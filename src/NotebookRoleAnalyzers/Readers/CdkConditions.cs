using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>The CDK's methods that add conditions, on statements and principals alike.</summary>
internal static class CdkConditions
{
    /// <summary>What a call adds; null if it is none of these methods.</summary>
    public static Conditions? Added(ObjectEvent call)
    {
        var first = call.Arguments.IsEmpty ? null : call.Arguments[0];
        switch (call.Member.Name)
        {
            case "AddCondition" when first is not null && call.Arguments is [_, { } map]:
                return ElementReader.Text(first.Value) is { HasHoles: false } name
                    ? new Conditions(ImmutableArray.Create(ElementReader.ReadBlock(name, map.Value, call.IsCertain, call.Step, Origin.Of(call.Node))), IsComplete: true, null)
                    : Conditions.Unknown;
            case "AddConditions" when first is not null:
                return ElementReader.ReadConditions(first.Value, call.IsCertain, call.Step);
            case "AddSourceAccountCondition":
                return ElementReader.Added("StringEquals", "aws:SourceAccount", first, call);
            case "AddSourceArnCondition":
                return ElementReader.Added("ArnEquals", "aws:SourceArn", first, call);
            case "AddAccountCondition":
                return ElementReader.Added("StringEquals", "sts:ExternalId", first, call);
            case "AddCondition" or "AddConditions":
                return Conditions.Unknown;
            default:
                return null;
        }
    }
}
