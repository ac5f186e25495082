using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads the SDK's actions and resources.</summary>
internal sealed class SdkElementReader
{
    private readonly KnownSymbols _symbols;

    public SdkElementReader(KnownSymbols symbols) => _symbols = symbols;

    public ElementList ReadActions(ListValue list) => Read(list, Action);

    public ElementList ReadResources(ListValue list) => Read(list, Resource);

    /// <summary>Whether a constructor of a type of the SDK, and not of one that derives from it, made an object.</summary>
    public static bool IsMade(ObjectValue made, INamedTypeSymbol? type) => made.IsConstructed && type is not null && SymbolEqualityComparer.Default.Equals(made.Type, type);

    /// <summary>An argument as text; a hole if it is missing or no text.</summary>
    public static SourceString Text(Argument? argument, SyntaxNode node) =>
        argument is null ? ElementReader.Hole(node) : ElementReader.Text(argument) ?? ElementReader.Hole(argument.Node);

    /// <summary>What a property of an object is in the end: what the constructor was given for it, or what it was set to afterwards.</summary>
    public static SourceString Last(ObjectValue made, string parameter, string property)
    {
        if (Views.Property(made, property, int.MaxValue) is { } setting)
        {
            return setting.IsCertain ? Text(setting.Given, setting.Node) : ElementReader.Hole(setting.Node);
        }

        return made.IsOpen ? ElementReader.Hole(made.Origin.Node) : Text(made.Argument(parameter), made.Origin.Node);
    }

    /// <summary>A text without its hyphens.</summary>
    public static SourceString WithoutHyphens(SourceString text)
    {
        var builder = new SourceStringBuilder();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text.Characters[i] == '-')
            {
                builder.Append(text, start, i - start);
                start = i + 1;
            }
        }

        return builder.ToSourceString();
    }

    // What is added in a loop is one item to see, but may be many: only an item with the same text each time is all.
    private static ElementList Read(ListValue list, Func<Value, ImmutableArray<SourceString>> read)
    {
        var items = list.Items.SelectMany(item => read(item.Value) is var texts && texts.Length == 1
            ? ImmutableArray.Create(new PolicyElement(texts[0], item.IsCertain, item.Site))
            : texts.Select(text => new PolicyElement(text, IsCertain: false, item.Site))).ToImmutableArray();
        return new ElementList(items, list.IsComplete && items.All(static item => item.IsCertain || !item.Text.HasHoles), list.Origin);
    }

    // The texts that one object may have: several if a choice is given for it.
    private static ImmutableArray<SourceString> Texts(Argument? argument, SyntaxNode node) => argument is { Value: ChoiceValue choice }
        ? choice.Options.Select(option => Text(new Argument(option, argument.Node), node)).ToImmutableArray()
        : ImmutableArray.Create(Text(argument, node));

    private static ImmutableArray<SourceString> Named(ObjectValue made, string parameter) => made.IsOpen || Views.Property(made, "ActionName", int.MaxValue) is not null
        ? ImmutableArray.Create(Last(made, parameter, "ActionName"))
        : Texts(made.Argument(parameter), made.Origin.Node);

    private ImmutableArray<SourceString> Action(Value value)
    {
        if (value is UnknownValue { Symbol: IFieldSymbol { IsStatic: true, ContainingType: { } type } field } && KnownSymbols.IsAws(field) && ActionIdentifiers.ActionOf(type.Name, field.Name) is { } action)
        {
            return ImmutableArray.Create(ElementReader.Written(action, value.Origin.Node));
        }

        return value switch
        {
            ObjectValue made when IsMade(made, _symbols.SdkActionIdentifier) => Named(made, "actionName"),
            ObjectValue { Maker: { MethodKind: MethodKind.Conversion, ContainingType: { } target } } converted when SymbolEqualityComparer.Default.Equals(target, _symbols.SdkActionIdentifier) => Named(converted, "value"),
            _ => ImmutableArray.Create(Unknown(value)),
        };
    }

    private ImmutableArray<SourceString> Resource(Value value) => value switch
    {
        ObjectValue made when IsMade(made, _symbols.SdkResource) => Texts(made.Argument("resource"), made.Origin.Node),
        ObjectValue { Maker: { IsStatic: true, ContainingType: { } factory } } made when SymbolEqualityComparer.Default.Equals(factory, _symbols.SdkResourceFactory) => ImmutableArray.Create(Made(made)),
        _ => ImmutableArray.Create(Unknown(value)),
    };

    private static SourceString Made(ObjectValue made)
    {
        var node = made.Origin.Node;
        return made.Maker.Name switch
        {
            "NewS3BucketResource" => Join(ElementReader.Written("arn:aws:s3:::", node), Text(made.Argument("bucketName"), node)),
            "NewS3ObjectResource" => Join(ElementReader.Written("arn:aws:s3:::", node), Text(made.Argument("bucketName"), node), ElementReader.Written("/", node), Text(made.Argument("keyPattern"), node)),
            "NewSQSQueueResource" => Join(ElementReader.Written("/", node), WithoutHyphens(Trimmed(Text(made.Argument("accountId"), node))), ElementReader.Written("/", node), Text(made.Argument("queueName"), node)),
            _ => ElementReader.Hole(node),
        };
    }

    private static SourceString Trimmed(SourceString text)
    {
        var length = text.Characters.TrimEnd().Length;
        var start = length - text.Characters.Substring(0, length).TrimStart().Length;
        return text.Substring(start, length - start);
    }

    private static SourceString Join(params SourceString[] parts)
    {
        var builder = new SourceStringBuilder();
        foreach (var part in parts)
        {
            builder.Append(part);
        }

        return builder.ToSourceString();
    }

    private static SourceString Unknown(Value value) => value is UnknownValue && ElementReader.Text(value) is { } hole ? hole : ElementReader.Hole(value.Origin.Node);
}
