using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads the SDK's conditions and those that its factory makes.</summary>
internal sealed class SdkConditionReader
{
    private readonly KnownSymbols _symbols;

    public SdkConditionReader(KnownSymbols symbols) => _symbols = symbols;

    /// <summary>The conditions of a statement. The SDK puts those of one operator together, and the values of those of one key.</summary>
    public Conditions Read(ListValue list)
    {
        var isComplete = list.IsComplete;
        var blocks = new List<ConditionBlock>();
        foreach (var item in list.Items)
        {
            if (item.Value is not ObjectValue made || ReadOne(made, item.IsCertain) is not { } block)
            {
                isComplete = false;
                continue;
            }

            var site = ItemPlace.TakesMore(item.Site.Node) ? item.Site : null;
            block = block with { Conditions = block.Conditions.Select(condition => condition with { Site = site }).ToImmutableArray(), Site = block.Conditions.IsEmpty ? site : null };

            // What is added in a loop is one item to see, but may be many.
            isComplete &= item.IsCertain || !HasHoles(block);
            var same = block.Operator.HasHoles ? -1 : blocks.FindIndex(other => other.Operator.Known == block.Operator.Known);
            if (same < 0)
            {
                blocks.Add(block);
            }
            else
            {
                blocks[same] = blocks[same] with { Conditions = Merge(blocks[same].Conditions, block.Conditions), IsCertain = blocks[same].IsCertain || block.IsCertain, Site = null };
            }
        }

        return new Conditions(blocks.ToImmutableArray(), isComplete, null);
    }

    private static bool HasHoles(ConditionBlock block) =>
        block.Operator.HasHoles || block.Conditions.Any(static condition => condition.Key.HasHoles || condition.Values.Items.Any(static value => value.Text.HasHoles));

    private static ImmutableArray<Condition> Merge(ImmutableArray<Condition> all, ImmutableArray<Condition> more)
    {
        foreach (var condition in more)
        {
            var same = all.FirstOrDefault(other => !condition.Key.HasHoles && other.Key.Known == condition.Key.Known);
            all = same is null
                ? all.Add(condition)
                : all.Replace(same, same with { Values = same.Values.With(condition.Values), IsCertain = same.IsCertain || condition.IsCertain, Site = null });
        }

        return all;
    }

    private ConditionBlock? ReadOne(ObjectValue made, bool isCertain)
    {
        if (made.IsOpen)
        {
            return null;
        }

        if (SdkElementReader.IsMade(made, _symbols.SdkCondition))
        {
            return Block(SdkElementReader.Last(made, "type", "Type"), SdkElementReader.Last(made, "conditionKey", "ConditionKey"), Values(made, isCertain), isCertain);
        }

        return made.Maker.IsStatic && SymbolEqualityComparer.Default.Equals(made.Maker.ContainingType, _symbols.SdkConditionFactory) ? Factored(made, isCertain) : null;
    }

    private static ElementList Values(ObjectValue made, bool isCertain)
    {
        if (Views.Property(made, "Values", int.MaxValue) is not { } setting)
        {
            return made.Argument("values") is { } given ? Read(given, isCertain) : ElementList.Absent;
        }

        return Read(setting.Given, isCertain && setting.IsCertain) is var values && setting.IsCertain ? values : values with { IsComplete = false };
    }

    private static ElementList Read(Argument given, bool isCertain) => ElementReader.Read(given.Value, Origin.Of(given.Node), isCertain, int.MaxValue);

    // A key without a value isn't written.
    private static ConditionBlock Block(SourceString conditionOperator, SourceString key, ElementList values, bool isCertain)
    {
        var conditions = values.IsAbsent ? ImmutableArray<Condition>.Empty : ImmutableArray.Create(new Condition(key, values, isCertain));
        return new ConditionBlock(conditionOperator, conditions, IsComplete: true, null) { IsCertain = isCertain };
    }

    private static ConditionBlock? Factored(ObjectValue made, bool isCertain)
    {
        var node = made.Origin.Node;
        return made.Maker.Name switch
        {
            "NewSourceArnCondition" => Made("ArnLike", "aws:SourceArn", made.Argument("arnPattern")),
            "NewSecureTransportCondition" => Block(Written("Bool"), Written("aws:SecureTransport"), Values(Written("true"), Origin.Of(node)), isCertain),
            "NewIpAddressCondition" => Made("IpAddress", "aws:SourceIp", made.Argument("ipAddressRange")),
            "NewCannedACLCondition" => Made("StringEquals", "s3:x-amz-acl", made.Argument("cannedAcl")),
            "NewEndpointCondition" => Made("StringLike", "sns:Endpoint", made.Argument("endpointPattern")),
            "NewProtocolCondition" => Made("StringEquals", "sns:Protocol", made.Argument("protocol")),
            "NewConditionUtc" => Compared(Written("aws:CurrentTime"), null),
            "NewCondition" when made.Argument("date") is not null => Compared(Written("aws:CurrentTime"), null),
            "NewCondition" when made.Argument("ipAddressRange") is { } range => Compared(Written("aws:SourceIp"), range),
            "NewCondition" when made.Argument("type") is not null => Compared(SdkElementReader.Text(made.Argument("key"), node), made.Argument("value")),
            "NewCondition" => Block(Written("Bool"), SdkElementReader.Text(made.Argument("key"), node), Value(made.Argument("value")), isCertain),
            _ => null,
        };

        SourceString Written(string text) => ElementReader.Written(text, node);

        ConditionBlock Made(string conditionOperator, string key, Argument? value) => Block(Written(conditionOperator), Written(key), Value(value), isCertain);

        ConditionBlock Compared(SourceString key, Argument? value) => Block(Operator(made), key, Value(value), isCertain);

        ElementList Value(Argument? value) => Values(SdkElementReader.Text(value, node), Origin.Of(value?.Node ?? node));

        ElementList Values(SourceString text, Origin site) => new(ImmutableArray.Create(new PolicyElement(text, isCertain, site)), IsComplete: true, site);
    }

    // The operators are named as the members of the enums of comparisons.
    private static SourceString Operator(ObjectValue made)
    {
        var node = made.Origin.Node;
        if (made.Argument("type") is not { Value: ConstantValue { Constant: int number } } || made.Maker.Parameters[0].Type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } comparison)
        {
            return ElementReader.Hole(node);
        }

        var member = comparison.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.ConstantValue is int value && value == number);
        return member is null ? ElementReader.Hole(node) : ElementReader.Written(member.Name, node);
    }
}
