using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Finds policies by their content, among the strings of a block and in files, and reads them.</summary>
internal static class JsonPolicyReader
{
    /// <summary>The policy that a string is; null if it is none.</summary>
    /// <param name="text">The string.</param>
    /// <param name="kind">The kind of policy that its use shows; unknown if none does.</param>
    public static PolicyDocument? Read(TextValue text, PolicyKind kind)
    {
        if ((text.Content is null && !MayBePolicy(text.Text)) || !TextPurpose.IsSent(text))
        {
            return null;
        }

        if (text.Content is { } content)
        {
            return Views.Map(content.Value, content.Step) is { } written ? Serialized(MapPolicyReader.ReadDocument(written, kind, content.Step)) : null;
        }

        var json = JsonParser.Parse(text.Text);
        return ReadDocument(json, text.Origin, kind);
    }

    /// <summary>Reads the policy that a file is, or what stands there instead of its JSON; neither if it is meant for something else.</summary>
    public static (PolicyDocument? Document, MalformedPolicy? Malformed) Read(TextFile file, PolicyKind kind)
    {
        if (!MayBePolicy(file.Content) || TextPurpose.IsTemplate(file.Content))
        {
            return default;
        }

        var json = JsonParser.Parse(file.Content);
        return json.IsWellFormed ? (ReadDocument(json, file.Origin, kind), null) : (null, new MalformedPolicy(json, file.Origin));
    }

    /// <summary>What a string that is sent as a policy is, if that isn't JSON; null where it is, or isn't wholly known.</summary>
    /// <param name="text">The string.</param>
    /// <param name="json">What it was parsed to; null if it wasn't yet.</param>
    public static MalformedPolicy? ReadMalformed(TextValue text, JsonText? json)
    {
        if (text is not { Content: null, Text: { HasHoles: false, IsReworked: false } })
        {
            return null;
        }

        json ??= MayBePolicy(text.Text) && TextPurpose.IsSent(text) ? JsonParser.Parse(text.Text) : null;
        return json is { IsWellFormed: false } ? new MalformedPolicy(json, text.Origin) : null;
    }

    private static PolicyDocument? Serialized(PolicyDocument? document) => document is null ? null : document with
    {
        Statements = document.Statements.Select(static statement => statement.Form == StatementForm.Map ? statement with { Form = StatementForm.Serialized } : statement).ToImmutableArray(),
    };

    private static PolicyDocument? ReadDocument(JsonText json, Origin holder, PolicyKind kind) =>
        Value(json, json.Root, holder) is MapValue map ? MapPolicyReader.ReadDocument(map, kind, int.MaxValue) : null;

    /// <summary>Whether a string starts as a JSON object and has a policy's one necessary name, or what is often written for it.</summary>
    private static bool MayBePolicy(SourceString text)
    {
        foreach (var character in text.Characters)
        {
            if (character is not (' ' or '\t' or '\r' or '\n'))
            {
                return character == '{' && (text.Characters.Contains("\"Statement\"") || text.Characters.Contains("\"Statements\""));
            }
        }

        return false;
    }

    private static Value Value(JsonText json, JsonNode node, Origin holder)
    {
        var origin = new JsonOrigin(holder, json, node);
        switch (node.Kind)
        {
            case JsonKind.Object:
                var entries = node.Members.Select(member => new MapEntry(
                    new TextValue(new JsonOrigin(holder, json, member.Name), member.Name.Text), Value(json, member.Value, holder), IsCertain: true, new JsonOrigin(holder, json, member.Value)));
                return new MapValue(origin, entries.ToImmutableArray(), node.IsComplete);
            case JsonKind.Array:
                // One hole may stand for any number of items.
                var items = node.Items.Where(static item => item.Kind != JsonKind.Unknown).Select(item => new ListItem(Value(json, item, holder), IsCertain: true, new JsonOrigin(holder, json, item))).ToImmutableArray();
                return new ListValue(origin, items, node.IsComplete && items.Length == node.Items.Length);
            case JsonKind.String:
                return new TextValue(origin, node.Text);
            case JsonKind.Literal:
                return new ConstantValue(origin, node.Text.Characters == "null" ? null : node.Text.Characters);
            default:
                return new UnknownValue(holder.Node);
        }
    }
}
