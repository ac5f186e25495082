using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Json;

/// <summary>
/// A value in JSON text. Invariant: <see cref="Span"/> counts characters of the text that was parsed, quotes and brackets included.
/// </summary>
internal sealed class JsonNode
{
    public JsonNode(JsonKind kind, TextSpan span)
    {
        Kind = kind;
        Span = span;
    }

    public JsonKind Kind { get; }

    public TextSpan Span { get; }

    /// <summary>A string's characters, with the place of each; a literal's spelling.</summary>
    public SourceString Text { get; init; } = SourceString.Empty;

    public ImmutableArray<JsonMember> Members { get; init; } = ImmutableArray<JsonMember>.Empty;

    public ImmutableArray<JsonNode> Items { get; init; } = ImmutableArray<JsonNode>.Empty;

    /// <summary>Whether nothing but <see cref="Members"/> or <see cref="Items"/> is in it: no hole stands between them and none is malformed.</summary>
    public bool IsComplete { get; init; } = true;
}
