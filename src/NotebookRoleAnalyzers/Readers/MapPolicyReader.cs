using System.Collections.Immutable;
using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads policies written as names with values: JSON, dictionaries and anonymous objects, under the names of IAM's JSON grammar.</summary>
internal static class MapPolicyReader
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal) { "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition" };

    /// <summary>A policy document; null if the map isn't one.</summary>
    public static PolicyDocument? ReadDocument(MapValue map, PolicyKind kind, int step)
    {
        if (Entry(map, "Statement") is not { } entry)
        {
            return null;
        }

        kind = kind == PolicyKind.Unknown && IsOfOtherCloud(map) ? PolicyKind.NotIam : kind;
        var statements = ImmutableArray.CreateBuilder<Statement>();
        var isComplete = map.IsComplete;
        if (Views.Map(entry.Value, step) is { } single)
        {
            statements.Add(ReadStatement(single, kind, step));
        }
        else
        {
            var list = Views.List(entry.Value, step);
            isComplete &= list.IsComplete;
            foreach (var item in list.Items)
            {
                if (Views.Map(item.Value, step) is { } statement)
                {
                    statements.Add(ReadStatement(statement, kind, step));
                }
                else
                {
                    isComplete = false;
                }
            }
        }

        var document = new PolicyDocument(kind, statements.ToImmutable(), isComplete, map.Origin);
        return document.Statements.Any(static statement => statement.Effect != Effect.Unknown || !statement.Actions.IsAbsent) ? document : null;
    }

    // IAM's versions are dates; others who took over its grammar count theirs: 1, 1.1, 2.0.
    private static bool IsOfOtherCloud(MapValue map) =>
        Entry(map, "Version")?.Value is TextValue { Text.Known: { Length: > 0 and < 4 } version } && version.All(static character => char.IsDigit(character) || character == '.');

    public static Statement ReadStatement(MapValue map, PolicyKind kind, int step)
    {
        var statement = new Statement
        {
            Origin = map.Origin,
            Form = map.Origin switch
            {
                { File: not null } => StatementForm.File,
                JsonOrigin => StatementForm.Json,
                _ => StatementForm.Map,
            },
            IsRigid = map.Origin is JsonOrigin { Json: var json } ? json.Text.IsReworked : !map.TakesAnyValue,
            CanHaveSibling = map.Origin is JsonOrigin { File: null },
            Effect = Entry(map, "Effect") is { IsCertain: true, Value: TextValue { Text.Known: { } effect } } ? ReadEffect(effect) : Effect.Unknown,
            LacksEffect = map.IsComplete && Entry(map, "Effect") is null,
            HasOtherMembers = map.Entries.Any(static entry => entry.Key.Text.Known is not { } name || !Elements.Contains(name)),
            Sid = Entry(map, "Sid")?.Value is TextValue sid ? sid.Text : null,
            Principals = ReadPrincipals(map, "Principal", step),
            NotPrincipals = ReadPrincipals(map, "NotPrincipal", step),
            Actions = ReadList(map, "Action", step),
            NotActions = ReadList(map, "NotAction", step),
            Resources = ReadList(map, "Resource", step),
            NotResources = ReadList(map, "NotResource", step),
            Conditions = Entry(map, "Condition") is { } entry
                ? ElementReader.ReadConditions(entry.Value, entry.IsCertain, step)
                : map.IsComplete ? Conditions.None : Conditions.Unknown,
        };
        return statement with { Kind = kind == PolicyKind.Unknown ? StatementKind.FromContent(statement) : kind };
    }

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
            return PrincipalList.Unknown;
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
