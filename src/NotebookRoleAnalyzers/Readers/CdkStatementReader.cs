using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads the CDK's <c>PolicyStatement</c>, with all that is done to it after it is made.</summary>
internal sealed class CdkStatementReader
{
    private readonly KnownSymbols _symbols;
    private readonly CdkKinds _kinds;
    private readonly CdkPrincipalReader _principals;
    private readonly Dictionary<ObjectValue, Statement?> _read = new();

    public CdkStatementReader(KnownSymbols symbols, CdkKinds kinds, CdkPrincipalReader principals)
    {
        _symbols = symbols;
        _kinds = kinds;
        _principals = principals;
    }

    /// <summary>The statement that an object is, the same one each time; null if it is none or comes from code that isn't followed.</summary>
    public Statement? Read(ObjectValue made)
    {
        if (!_read.TryGetValue(made, out var statement))
        {
            statement = KnownSymbols.Is(made.Type, _symbols.PolicyStatement) ? ReadMade(made) : null;
            _read.Add(made, statement);
        }

        return statement;
    }

    private Statement? ReadMade(ObjectValue made)
    {
        Statement? statement = null;
        if (made.IsConstructed)
        {
            statement = ReadProps(made);
        }
        else if (made.Maker.Name == "FromJson" && made.Arguments is [{ } json] && Views.Map(json.Value, made.Step) is { } map)
        {
            statement = MapPolicyReader.ReadStatement(map, PolicyKind.Unknown, made.Step) with { Origin = made.Origin, EmptyValues = ImmutableArray<EmptyValue>.Empty };
        }

        if (statement is null)
        {
            return null;
        }

        foreach (var happened in made.Events)
        {
            statement = Apply(statement, happened);
        }

        // Code that is handed a statement may add to it, but doesn't make another kind of policy of it.
        var kind = _kinds.Of(made);
        statement = statement with
        {
            Kind = kind == PolicyKind.Unknown ? StatementKind.FromContent(statement) : kind,
            CanHaveSibling = StatementPlace.Of(made.Origin.Node) is not null,
            CanBeRemoved = StatementPlace.CanBeEmptied(made.Origin.Node),
            CanBeSplit = StatementPlace.Of(made.Origin.Node) is not null && statement.Form == StatementForm.Cdk && statement.Principals.Items.All(static principal => ItemPlace.TakesMore(principal.Holder.Node)),
        };
        return made.IsOpen ? statement.Opened() : statement;
    }

    private Statement ReadProps(ObjectValue made)
    {
        var props = made.Argument("props")?.Value;
        var step = made.Step;
        var statement = new Statement { Origin = made.Origin, Effect = Effect.Allow };
        if (props is null or ConstantValue { Constant: null })
        {
            return statement;
        }

        if (props is not ObjectValue { IsConstructed: true } given)
        {
            return statement.Opened() with { Effect = Effect.Unknown };
        }

        statement = statement with
        {
            Effect = Views.Property(props, "Effect", step) is { } effect ? ReadEffect(effect.Given.Value, effect.IsCertain) : Effect.Allow,
            Sid = Views.Property(props, "Sid", step)?.Given.Value is { } sid ? ElementReader.Text(sid) : null,
            WrittenSid = ElementReader.Read(Views.Property(props, "Sid", step), step).Items.FirstOrDefault(),
            Actions = ElementReader.Read(Views.Property(props, "Actions", step), step),
            NotActions = ElementReader.Read(Views.Property(props, "NotActions", step), step),
            Resources = ElementReader.Read(Views.Property(props, "Resources", step), step),
            NotResources = ElementReader.Read(Views.Property(props, "NotResources", step), step),
            Conditions = Views.Property(props, "Conditions", step) is { } conditions ? ElementReader.ReadConditions(conditions.Given.Value, conditions.IsCertain, step) : Conditions.None,
        };
        statement = WithPrincipals(statement, Views.Property(props, "Principals", step));
        statement = AllBut(statement, target => WithPrincipals(target, Views.Property(props, "NotPrincipals", step)));
        return given.IsOpen ? statement.Opened() : statement;

        Statement WithPrincipals(Statement target, Setting? setting)
        {
            foreach (var item in setting is null ? ImmutableArray<ListItem>.Empty : Views.List(setting.Given.Value, step).Items)
            {
                target = Add(target, _principals.Read(item.Value, item.IsCertain && setting!.IsCertain, step));
            }

            var isComplete = setting is null || Views.List(setting.Given.Value, step).IsComplete;
            return isComplete ? target : Add(target, null);
        }
    }

    private Statement Apply(Statement statement, ObjectEvent happened)
    {
        var first = happened.Arguments.IsEmpty ? null : happened.Arguments[0];
        switch (happened.Member.Name)
        {
            case "AddActions":
                return statement with { Actions = statement.Actions.With(Read(first, happened)) };
            case "AddNotActions":
                return statement with { NotActions = statement.NotActions.With(Read(first, happened)) };
            case "AddResources":
                return statement with { Resources = statement.Resources.With(Read(first, happened)) };
            case "AddNotResources":
                return statement with { NotResources = statement.NotResources.With(Read(first, happened)) };
            case "AddAllResources":
                var any = new PolicyElement(ElementReader.Written("*", happened.Node), happened.IsCertain, Origin.Of(happened.Node));
                return statement with { Resources = statement.Resources.With(new ElementList(ImmutableArray.Create(any), IsComplete: true, any.Site)) };
            case "AddNotPrincipals":
                return AllBut(statement, target => Add(target, _principals.ReadAdded(happened)));
            case "Effect" when first is not null:
                return statement with { Effect = ReadEffect(first.Value, happened.IsCertain) };
            case "Sid" when first is not null:
                return statement with { Sid = ElementReader.Text(first.Value), WrittenSid = Read(first, happened).Items.FirstOrDefault() };
            case var name when name.StartsWith("Add", StringComparison.Ordinal) && name.Contains("Principal"):
                return Add(statement, _principals.ReadAdded(happened));
            default:
                return CdkConditions.Added(happened) is { } conditions ? statement with { Conditions = statement.Conditions.Then(conditions) } : statement;
        }
    }

    private static ElementList Read(Argument? argument, ObjectEvent happened) =>
        argument is null ? ElementList.Absent : ElementReader.Read(argument.Value, Origin.Of(argument.Node), happened.IsCertain, happened.Step);

    // Those that are left out are read as the others are, and bring conditions as they do.
    private static Statement AllBut(Statement statement, Func<Statement, Statement> read)
    {
        var added = read(statement with { Principals = statement.NotPrincipals });
        return added with { NotPrincipals = added.Principals, Principals = statement.Principals };
    }

    // A principal brings its conditions to the whole statement.
    private static Statement Add(Statement statement, ImmutableArray<CdkPrincipal>? principals)
    {
        if (principals is not { } known)
        {
            return statement with { Principals = statement.Principals with { IsComplete = false }, Conditions = statement.Conditions with { IsComplete = false } };
        }

        var conditions = known.Aggregate(statement.Conditions, static (all, principal) => all.With(principal.Conditions));
        return statement with
        {
            Principals = statement.Principals with { Items = statement.Principals.Items.AddRange(known.Select(static principal => principal.Principal)) },
            Conditions = conditions,
        };
    }

    private static Effect ReadEffect(Value value, bool isCertain) => value switch
    {
        ConstantValue { Constant: 0 } when isCertain => Effect.Allow,
        ConstantValue { Constant: 1 } when isCertain => Effect.Deny,
        ConstantValue { Constant: null } when isCertain => Effect.Allow,
        _ => Effect.Unknown,
    };
}
