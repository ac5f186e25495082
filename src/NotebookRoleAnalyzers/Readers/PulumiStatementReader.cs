using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads one statement of Pulumi's <c>GetPolicyDocument</c>.</summary>
internal static class PulumiStatementReader
{
    public static Statement Read(ObjectValue made, int step)
    {
        var conditions = List(made, "Conditions", step);
        var statement = new Statement
        {
            Origin = made.Origin,
            Form = StatementForm.Pulumi,
            IsRigid = !List(made, "Actions", step).Items.Concat(List(made, "Resources", step).Items).All(static item => IsInPlace(item.Site.Node)),
            Effect = ReadEffect(Views.Property(made, "Effect", step)),
            WrittenEffect = ElementReader.Read(Views.Property(made, "Effect", step), step).Items.FirstOrDefault(),
            Sid = Views.Property(made, "Sid", step) is { } sid ? ElementReader.Text(sid.Given) : null,
            WrittenSid = ElementReader.Read(Views.Property(made, "Sid", step), step).Items.FirstOrDefault(),
            Actions = Texts(made, "Actions", step),
            NotActions = Texts(made, "NotActions", step),
            Resources = WithVariables(Texts(made, "Resources", step)),
            NotResources = WithVariables(Texts(made, "NotResources", step)),
            Principals = ReadPrincipals(made, "Principals", step),
            NotPrincipals = ReadPrincipals(made, "NotPrincipals", step),
            Conditions = new Conditions(conditions.Items.Select(item => ReadCondition(item, step)).ToImmutableArray(), conditions.IsComplete, PlaceForConditions(made, conditions)),
        };
        return made.IsOpen ? statement with { Effect = Effect.Unknown, WrittenEffect = null, WrittenSid = null, Conditions = statement.Conditions with { IsComplete = false } } : statement;
    }

    // One text alone becomes a list where it is assigned.
    private static bool IsInPlace(SyntaxNode item) => ItemPlace.TakesMore(item) || item.Parent is AssignmentExpressionSyntax or ArgumentSyntax;

    // Behind the last one; where there is none and none has been, with the statement itself.
    private static Origin? PlaceForConditions(ObjectValue made, ListValue conditions)
    {
        if (!conditions.Items.IsEmpty)
        {
            var last = conditions.Items[conditions.Items.Length - 1].Site;
            return ItemPlace.TakesMore(last.Node) ? last : null;
        }

        return made.Events.Any(static happened => happened.Member.Name == "Conditions") || made.Parts.Any(static part => part.Key.Name == "Conditions") ? null : made.Origin;
    }

    /// <summary>What a property holds, set or added to; empty where it is left alone, and of unknown items where the object isn't all in sight.</summary>
    public static ListValue List(ObjectValue made, string property, int step)
    {
        ListValue list;
        if (Views.Property(made, property, step) is { } setting)
        {
            list = ItemsOf(setting, step);
        }
        else
        {
            var part = made.Parts.Where(part => part.Key.Name == property).Select(static part => part.Value).FirstOrDefault();
            list = part is null ? new ListValue(made.Origin, ImmutableArray<ListItem>.Empty, isComplete: true) : Views.List(part, step);
        }

        return made.IsOpen ? new ListValue(list.Origin, list.Items.Select(static item => item with { IsCertain = false }).ToImmutableArray(), isComplete: false) : list;
    }

    private static ListValue ItemsOf(Setting setting, int step)
    {
        // A property of one text takes that one.
        var value = setting.Given.Value;
        var list = value is TextValue or ObjectValue { Maker.Name: "Apply" }
            ? new ListValue(value.Origin, ImmutableArray.Create(new ListItem(value, IsCertain: true, Origin.Of(setting.Given.Node))), isComplete: true)
            : Views.List(value, step);
        return setting.IsCertain ? list : new ListValue(list.Origin, list.Items.Select(static item => item with { IsCertain = false }).ToImmutableArray(), isComplete: false);
    }

    private static ElementList Texts(ObjectValue made, string property, int step)
    {
        var list = List(made, property, step);
        return list.IsComplete && list.Items.IsEmpty ? ElementList.Absent : ElementReader.Read(list, list.Origin, isCertain: true, step);
    }

    private static PrincipalList ReadPrincipals(ObjectValue made, string property, int step)
    {
        var list = List(made, property, step);
        var principals = new PrincipalList(ImmutableArray<Principal>.Empty, list.IsComplete);
        foreach (var item in list.Items)
        {
            principals = principals.With(ReadPrincipals(item, step));
        }

        return principals;
    }

    private static PrincipalList ReadPrincipals(ListItem item, int step)
    {
        if (item.Value is not ObjectValue { IsConstructed: true } made)
        {
            return PrincipalList.Unknown;
        }

        var names = WithVariables(Texts(made, "Identifiers", step));
        PrincipalType? type = Views.Property(made, "Type", step) is { IsCertain: true, Given.Value: TextValue { Text.Known: { } known } } ? TypeOf(known, names) : null;
        return type is { } certain
            ? new PrincipalList(names.Items.Select(name => new Principal(certain, name.Text, name.IsCertain && item.IsCertain, name.Site, item.Site)).ToImmutableArray(), names.IsComplete)
            : PrincipalList.Unknown;
    }

    private static PrincipalType? TypeOf(string type, ElementList names) => type switch
    {
        "AWS" => PrincipalType.Aws,
        "Service" => PrincipalType.Service,
        "Federated" => PrincipalType.Federated,
        "CanonicalUser" => PrincipalType.CanonicalUser,
        "*" when names.Items.All(static name => name.Text.Known == "*") => PrincipalType.Anyone,
        _ => null,
    };

    private static ConditionBlock ReadCondition(ListItem item, int step)
    {
        if (item.Value is not ObjectValue { IsConstructed: true } made)
        {
            return new ConditionBlock(ElementReader.Hole(item.Site), ImmutableArray<Condition>.Empty, IsComplete: false, null);
        }

        var condition = new Condition(Text("Variable"), WithVariables(Texts(made, "Values", step)), item.IsCertain, ItemPlace.TakesMore(item.Site.Node) ? item.Site : null);
        return new ConditionBlock(Text("Test"), ImmutableArray.Create(condition), IsComplete: true, null);

        SourceString Text(string property) =>
            Views.Property(made, property, step) is { IsCertain: true } setting && ElementReader.Text(setting.Given) is { } text ? text : ElementReader.Hole(made.Origin);
    }

    // Allow is the default.
    private static Effect ReadEffect(Setting? setting) => setting switch
    {
        null or { IsCertain: true, Given.Value: ConstantValue { Constant: null } } => Effect.Allow,
        { IsCertain: true, Given.Value: TextValue { Text.Known: "Allow" } } => Effect.Allow,
        { IsCertain: true, Given.Value: TextValue { Text.Known: "Deny" } } => Effect.Deny,
        _ => Effect.Unknown,
    };

    // As "${" means something to Pulumi's own engine, its documents write IAM's variables as "&{".
    private static ElementList WithVariables(ElementList list) => list with { Items = list.Items.Select(static item => item with { Text = WithVariables(item.Text) }).ToImmutableArray() };

    private static SourceString WithVariables(SourceString text)
    {
        const string Opening = "&{";
        var end = text.Characters.IndexOf(Opening, StringComparison.Ordinal);
        if (end < 0)
        {
            return text;
        }

        var builder = new SourceStringBuilder();
        var start = 0;
        for (; end >= 0; end = text.Characters.IndexOf(Opening, start, StringComparison.Ordinal))
        {
            builder.Append(text, start, end - start);
            builder.AppendWhole("${", text.SpanOf(end, Opening.Length), null);
            start = end + Opening.Length;
        }

        builder.Append(text, start, text.Length - start);
        return builder.ToSourceString();
    }
}
