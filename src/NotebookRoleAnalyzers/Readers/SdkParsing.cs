using System.Collections.Immutable;
using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>What the SDK's <c>Policy.FromJson</c> keeps of a policy: not its version, strings only, nothing under a name that begins with <c>Not</c>, and no statement that stands outside a list.</summary>
internal static class SdkParsing
{
    public static PolicyDocument Of(PolicyDocument document)
    {
        if (document.Origin is not JsonOrigin { Value: var root } || Member(root, "Statement") is not { Kind: JsonKind.Array })
        {
            return document.WithoutVersion() with { Statements = ImmutableArray<Statement>.Empty };
        }

        var kept = document.Statements.Where(static statement => statement.Origin is JsonOrigin { Value: var node } && (Member(node, "Effect") is { Kind: JsonKind.String } || !node.IsComplete));
        return document.WithoutVersion() with { Statements = kept.Select(Of).ToImmutableArray() };
    }

    private static Statement Of(Statement statement)
    {
        var node = ((JsonOrigin)statement.Origin).Value;
        return statement with
        {
            // What isn't "Allow" as it stands denies.
            Effect = Member(node, "Effect") is { Text.Known: not (null or "Allow") } ? Effect.Deny : statement.Effect,
            Sid = Member(node, "Sid") is { Kind: JsonKind.String } ? statement.Sid : ElementReader.Hole(statement.Origin.Node),
            Principals = Member(node, "Principal") is { } principal && MayLoseHyphens(principal) ? PrincipalList.Unknown : statement.Principals,
            NotPrincipals = PrincipalList.Absent,
            NotActions = ElementList.Absent,
            NotResources = ElementList.Absent,
            Actions = Strings(statement.Actions),
            Resources = Strings(statement.Resources),
            Conditions = statement.Conditions with { Blocks = statement.Conditions.Blocks.Where(static block => !block.IsComplete || !block.Conditions.IsEmpty).Select(Strings).ToImmutableArray() },
            EmptyValues = ImmutableArray<EmptyValue>.Empty,
        };
    }

    // Version 4 takes the hyphens out of an account that stands alone; version 3 doesn't.
    private static bool MayLoseHyphens(JsonNode principal) => Member(principal, "AWS") is { Kind: JsonKind.String } account && (account.Text.HasHoles || account.Text.Characters.Contains('-'));

    private static ConditionBlock Strings(ConditionBlock block) => block with
    {
        Conditions = block.Conditions.Select(static condition => condition with { Values = Strings(condition.Values) }).Where(static condition => !condition.Values.IsAbsent).ToImmutableArray(),
    };

    private static ElementList Strings(ElementList list) => list with { Items = list.Items.RemoveAll(static item => item.Site is JsonOrigin { Value.Kind: JsonKind.Literal }) };

    private static JsonNode? Member(JsonNode node, string name) => node.Members.FirstOrDefault(member => member.Name.Text.Known == name)?.Value;
}
