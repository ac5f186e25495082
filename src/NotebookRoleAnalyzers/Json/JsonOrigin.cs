using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Json;

/// <summary>A place in JSON that is written in string literals.</summary>
internal sealed record JsonOrigin : Origin
{
    public JsonOrigin(SyntaxNode node, JsonText json, JsonNode value)
        : base(node, json.Text.SpanOf(value.Span.Start, value.Span.Length))
    {
        Json = json;
        Value = value;
    }

    public JsonText Json { get; }

    public JsonNode Value { get; }
}
