using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads policies written as names with values: JSON, dictionaries and anonymous objects, under the names of IAM's JSON grammar.</summary>
internal static class MapPolicyReader
{
    /// <summary>A policy document; null if the map isn't one.</summary>
    public static PolicyDocument? ReadDocument(MapValue map, PolicyKind kind, int step)
    {
        if (Entry(map, "Statement") is not { } entry)
        {
            return ReadMisnamed(map, kind, step);
        }

        kind = kind == PolicyKind.Unknown && IsOfOtherCloud(map) ? PolicyKind.NotIam : kind;
        var statements = ImmutableArray.CreateBuilder<Statement>();
        var isComplete = map.IsComplete;
        if (Views.Map(entry.Value, step) is { } single)
        {
            statements.Add(ReadStatement(single, kind, step, entry.Site));
        }
        else
        {
            var list = Views.List(entry.Value, step);
            isComplete &= list.IsComplete;
            foreach (var item in list.Items)
            {
                if (Views.Map(item.Value, step) is { } statement)
                {
                    statements.Add(ReadStatement(statement, kind, step, item.Site));
                }
                else
                {
                    isComplete = false;
                }
            }
        }

        var document = WithElements(new PolicyDocument(kind, statements.ToImmutable(), isComplete, map.Origin), map);
        return document.Statements.Any(static statement => statement.WrittenEffect is not null || !statement.Actions.IsAbsent) ? document : ReadEmpty(document, entry, isComplete);
    }

    // Without statements, only IAM's version or its use tells a policy. It counts as one that may have others, as nobody deploys it so.
    private static PolicyDocument? ReadEmpty(PolicyDocument document, MapEntry entry, bool isComplete) =>
        entry.IsCertain && isComplete && document.Statements.IsEmpty && Views.IsList(entry.Value) && (document.Kind is not (PolicyKind.Unknown or PolicyKind.NotIam) || document.Version?.Certain == PolicyVersion.Current)
            ? document with { IsComplete = false, NoStatements = entry.Site }
            : null;

    private static PolicyDocument WithElements(PolicyDocument document, MapValue map) => document with
    {
        Version = TextOf(map, "Version"),
        LacksVersion = map.IsComplete && Entry(map, "Version") is null,
        OtherElements = Others(map, PolicyGrammar.OfDocuments),
        TakesElements = map.Origin is JsonOrigin { Json.Text.IsReworked: false } || (map.Origin is not JsonOrigin && map.TakesAnyValue),
    };

    // Statements under another name are none to IAM. That a policy was meant shows in one of IAM's versions beside effects.
    private static PolicyDocument? ReadMisnamed(MapValue map, PolicyKind kind, int step) =>
        Entry(map, "Version")?.Value is TextValue { Text.Known: PolicyVersion.Current or PolicyVersion.Former }
        && map.Entries.Any(entry => entry.Key.Text.Known?.StartsWith("Statement", StringComparison.OrdinalIgnoreCase) == true && Views.List(entry.Value, step).Items.Any(item => Views.Map(item.Value, step) is { } statement && Entry(statement, "Effect") is not null))
            ? WithElements(new PolicyDocument(kind, ImmutableArray<Statement>.Empty, IsComplete: false, map.Origin), map)
            : null;

    private static PolicyElement? TextOf(MapValue map, string name) =>
        Entry(map, name) is { Value: TextValue text } entry ? new PolicyElement(text.Text, entry.IsCertain, entry.Site) : null;

    private static ImmutableArray<OtherElement> Others(MapValue map, ImmutableArray<string> names) => map.Entries
        .Where(entry => entry.Key.Text.Known is not { } name || !names.Contains(name))
        .Select(static entry => new OtherElement(entry.Key.Text, entry.IsCertain, entry.Key.Origin, entry.Site)).ToImmutableArray();

    // IAM's versions are dates; others who took over its grammar count theirs: 1, 1.1, 2.0.
    private static bool IsOfOtherCloud(MapValue map) =>
        Entry(map, "Version")?.Value is TextValue { Text.Known: { Length: > 0 and < 4 } version } && version.All(static character => char.IsDigit(character) || character == '.');

    /// <summary>A statement.</summary>
    /// <param name="map">Its elements.</param>
    /// <param name="kind">The kind of its policy.</param>
    /// <param name="step">The moment at which it is used.</param>
    /// <param name="place">What stands for it in its policy; null where it isn't in one of maps.</param>
    public static Statement ReadStatement(MapValue map, PolicyKind kind, int step, Origin? place = null)
    {
        var json = map.Origin as JsonOrigin;
        var statement = new Statement
        {
            Origin = map.Origin,
            Form = map.Origin switch
            {
                { File: not null } => StatementForm.File,
                JsonOrigin => StatementForm.Json,
                _ => StatementForm.Map,
            },
            IsRigid = json is not null ? json.Json.Text.IsReworked : !map.TakesAnyValue,
            Place = map.Origin is JsonOrigin ? null : place,
            CanHaveSibling = json is not null || (map.TakesAnyValue && place is not null && TakesDictionary(map, place)),
            CanBeRemoved = json is not null ? json.Json.ParentOf(json.Value) is { Items.Length: > 1 } : place is not null && StatementPlace.CanBeEmptied(place.Node),
            ConditionHolder = map.TakesAnyValue && Entry(map, "Condition") is null ? map.Origin : null,
            Effect = Entry(map, "Effect") is { IsCertain: true, Value: TextValue { Text.Known: { } effect } } ? ReadEffect(effect) : Effect.Unknown,
            LacksEffect = map.IsComplete && Entry(map, "Effect") is null,
            WrittenEffect = TextOf(map, "Effect"),
            OtherElements = Others(map, PolicyGrammar.OfStatements),
            Sid = TextOf(map, "Sid")?.Text,
            WrittenSid = TextOf(map, "Sid"),
            Principals = ReadPrincipals(map, "Principal", step),
            NotPrincipals = ReadPrincipals(map, "NotPrincipal", step),
            Actions = ReadList(map, "Action", step),
            NotActions = ReadList(map, "NotAction", step),
            Resources = ReadList(map, "Resource", step),
            NotResources = ReadList(map, "NotResource", step),
            Conditions = Entry(map, "Condition") is { } entry
                ? ElementReader.ReadConditions(entry.Value, entry.IsCertain, step)
                : map.IsComplete ? Conditions.None : Conditions.Unknown,
            EmptyValues = EmptyValueReader.Read(map, step),
        };
        return statement with
        {
            Kind = kind == PolicyKind.Unknown ? StatementKind.FromContent(statement) : kind,
            IsRigid = statement.IsRigid || (json is { File: null } && !IsInLiterals(json, statement)),
            CanBeSplit = statement.Principals.Items.All(principal => json is not null
                ? principal.Site.Holds(principal.Name)
                : statement.CanHaveSibling && map.Origin.Node.Contains(principal.Site.Node) && EntryPlace.Around(principal.Site.Node) is not null),
        };
    }

    // An array that takes its type of an anonymous object holds nothing else.
    private static bool TakesDictionary(MapValue map, Origin place) =>
        StatementPlace.Of(place.Node) is { } whole && !(map.Origin.Node is AnonymousObjectCreationExpressionSyntax && whole.Parent?.Parent is ImplicitArrayCreationExpressionSyntax);

    // What a constant or a variable brings to a string has no literal there that could be edited.
    private static bool IsInLiterals(JsonOrigin origin, Statement statement) =>
        origin.Json.Text.RunsOf(origin.Value.Span.End - 1, 1).All(static run => run.Literal is not null)
        && statement.Texts.Append(statement.WrittenEffect).Append(statement.WrittenSid).All(static element => element?.Site is not JsonOrigin { IsInOnePlace: false });

    private static Effect ReadEffect(string effect) => effect switch
    {
        "Allow" => Effect.Allow,
        "Deny" => Effect.Deny,
        _ => Effect.Unknown,
    };

    private static ElementList ReadList(MapValue map, string name, int step) => Entry(map, name) is { } entry
        ? ElementReader.Read(entry.Value, entry.Site, entry.IsCertain, step)
        : map.IsComplete ? ElementList.Absent : ElementList.Unknown;

    private static PrincipalList ReadPrincipals(MapValue map, string name, int step)
    {
        if (Entry(map, name) is not { } entry)
        {
            return map.IsComplete ? PrincipalList.Absent : PrincipalList.Unknown;
        }

        if (entry.Value is TextValue { Text.Known: "*" } anyone)
        {
            return new PrincipalList(ImmutableArray.Create(new Principal(PrincipalType.Anyone, anyone.Text, entry.IsCertain, entry.Site, entry.Site)), IsComplete: true);
        }

        if (Views.Map(entry.Value, step) is not { } types)
        {
            return PrincipalList.Unknown;
        }

        var principals = new PrincipalList(ImmutableArray<Principal>.Empty, types.IsComplete);
        foreach (var type in types.Entries)
        {
            principals = principals.With(ReadPrincipals(type, entry.IsCertain && type.IsCertain, step));
        }

        return principals;
    }

    private static PrincipalList ReadPrincipals(MapEntry entry, bool isCertain, int step)
    {
        PrincipalType? type = entry.Key.Text.Known switch
        {
            "Service" => PrincipalType.Service,
            "AWS" => PrincipalType.Aws,
            "Federated" => PrincipalType.Federated,
            "CanonicalUser" => PrincipalType.CanonicalUser,
            _ => null,
        };
        if (type is not { } known)
        {
            return PrincipalList.Unknown with { Others = ImmutableArray.Create(new OtherElement(entry.Key.Text, isCertain, entry.Key.Origin, entry.Site)) };
        }

        var names = ElementReader.Read(entry.Value, entry.Site, isCertain, step);
        return new PrincipalList(names.Items.Select(name => new Principal(known, name.Text, name.IsCertain, name.Site, name.Site)).ToImmutableArray(), names.IsComplete);
    }

    public static MapEntry? Entry(MapValue map, string name)
    {
        foreach (var entry in map.Entries)
        {
            if (entry.Key.Text.Known == name)
            {
                return entry;
            }
        }

        return null;
    }
}
