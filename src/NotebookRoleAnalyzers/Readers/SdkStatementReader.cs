using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads the SDK's <c>Statement</c>, with all that is done to it after it is made.</summary>
internal sealed class SdkStatementReader
{
    private readonly KnownSymbols _symbols;
    private readonly SdkElementReader _elements;
    private readonly SdkPrincipalReader _principals;
    private readonly SdkConditionReader _conditions;
    private readonly Dictionary<ObjectValue, Statement?> _read = new();

    public SdkStatementReader(KnownSymbols symbols)
    {
        _symbols = symbols;
        _elements = new SdkElementReader(symbols);
        _principals = new SdkPrincipalReader(symbols);
        _conditions = new SdkConditionReader(symbols);
    }

    /// <summary>The statement that an object is, the same one each time; null if it is none or of a type that derives from the SDK's.</summary>
    /// <param name="made">The object.</param>
    /// <param name="kind">The kind of policy that it is part of, unknown if no place shows it.</param>
    /// <param name="isOpen">Whether its policy is open to code that isn't followed.</param>
    /// <param name="isHandedOut">Whether its policy hands it out to be changed in a way that isn't followed.</param>
    /// <param name="place">What stands for it in its policy; null where no policy or several have it.</param>
    public Statement? Read(ObjectValue made, PolicyKind kind, bool isOpen, bool isHandedOut, Origin? place)
    {
        if (!_read.TryGetValue(made, out var statement))
        {
            statement = SdkElementReader.IsMade(made, _symbols.SdkStatement) ? ReadMade(made) : null;
            statement = statement is not null && (isOpen || made.IsOpen) ? Opened(statement) : statement;
            statement = statement is not null && (isHandedOut || made.IsHandedOut) ? HandedOut(statement) : statement;
            statement = statement is null ? null : statement with { Kind = kind == PolicyKind.Unknown ? StatementKind.FromContent(statement) : kind, Place = place, CanHaveSibling = place is not null && StatementPlace.Of(place.Node) is not null, CanBeRemoved = place is not null && StatementPlace.CanBeEmptied(place.Node), CanBeSplit = place is not null && StatementPlace.Of(place.Node) is not null && statement.Principals.Items.All(static principal => ItemPlace.TakesMore(principal.Holder.Node)) };
            _read.Add(made, statement);
        }

        return statement;
    }

    /// <summary>A statement of a policy that other code has too. It adds to it: that is what a policy is given away for.</summary>
    public static Statement Opened(Statement statement) => statement with
    {
        Principals = statement.Principals with { IsComplete = false },
        Actions = statement.Actions with { IsComplete = false },
        Resources = statement.Resources with { IsComplete = false },
        Conditions = statement.Conditions with { IsComplete = false },
    };

    /// <summary>A statement that is changed under another name: what it was before is no more than possible.</summary>
    public static Statement HandedOut(Statement statement) => statement with
    {
        Effect = Effect.Unknown,
        WrittenEffect = null,
        Sid = ElementReader.Hole(statement.Origin.Node),
        WrittenSid = null,
        Principals = new PrincipalList(statement.Principals.Items.Select(static principal => principal with { IsCertain = false }).ToImmutableArray(), IsComplete: false),
        Actions = Possible(statement.Actions),
        Resources = Possible(statement.Resources),
        Conditions = new Conditions(statement.Conditions.Blocks.Select(Possible).ToImmutableArray(), IsComplete: false, null),
    };

    private static ElementList Possible(ElementList list) => list with { Items = list.Items.Select(static item => item with { IsCertain = false }).ToImmutableArray(), IsComplete = false };

    private static ConditionBlock Possible(ConditionBlock block) => block with
    {
        Conditions = block.Conditions.Select(static condition => condition with { Values = Possible(condition.Values), IsCertain = false }).ToImmutableArray(),
        IsComplete = false,
    };

    private Statement ReadMade(ObjectValue made)
    {
        var actions = SdkCollection.Of(made, "Actions", "WithActionIdentifiers");
        var resources = SdkCollection.Of(made, "Resources", "WithResources");
        var conditions = SdkCollection.Of(made, "Conditions", "WithConditions");
        return new Statement
        {
            Origin = made.Origin,
            Form = StatementForm.Sdk,
            IsRigid = !actions.Items.Concat(resources.Items).All(static item => ItemPlace.TakesMore(item.Site.Node)),
            Effect = ReadEffect(made),
            Sid = ReadSid(made),
            WrittenSid = SidOf(made) is { IsCertain: true, Arguments: [{ Value: TextValue } id] } ? new PolicyElement(SdkElementReader.Text(id, id.Node), IsCertain: true, Origin.Of(id.Node)) : null,
            Principals = _principals.Read(SdkCollection.Of(made, "Principals", "WithPrincipals")),
            Actions = _elements.ReadActions(actions),
            Resources = _elements.ReadResources(resources),
            Conditions = _conditions.Read(conditions) with { Map = PlaceForConditions(made, conditions) },
        };
    }

    // Behind the last one; where there is none and none has been, with the statement itself.
    private static Origin? PlaceForConditions(ObjectValue made, ListValue conditions)
    {
        if (!conditions.Items.IsEmpty)
        {
            var last = conditions.Items[conditions.Items.Length - 1].Site;
            return ItemPlace.TakesMore(last.Node) ? last : null;
        }

        var isUntouched = made.Events.All(static happened => happened.Member.Name != "Conditions") && made.Parts.All(static part => part.Key.Name != "Conditions" || part.Value.Events.Count == 0);
        return isUntouched ? made.Origin : null;
    }

    private static Effect ReadEffect(ObjectValue made)
    {
        var setting = Views.Property(made, "Effect", int.MaxValue);
        return (setting is null ? made.Argument("effect")?.Value : setting.IsCertain ? setting.Given.Value : null) switch
        {
            ConstantValue { Constant: 0 } => Effect.Allow,
            ConstantValue { Constant: 1 } => Effect.Deny,
            _ => Effect.Unknown,
        };
    }

    private static ObjectEvent? SidOf(ObjectValue made) => made.Events.LastOrDefault(static happened => happened.Member.Name is "Id" or "WithId" && happened.Arguments is [{ }]);

    // Without an id of its own, a statement has a random one.
    private static SourceString? ReadSid(ObjectValue made)
    {
        return SidOf(made) switch
        {
            { IsCertain: true, Arguments: [{ Value: ConstantValue { Constant: null } }] } => null,
            { IsCertain: true, Arguments: [{ } id] } => SdkElementReader.Text(id, id.Node),
            _ => ElementReader.Hole(made.Origin.Node),
        };
    }
}
