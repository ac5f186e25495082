using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Json;

/// <summary>A place in JSON that is written in string literals or in a file.</summary>
internal sealed record JsonOrigin : Origin
{
    public JsonOrigin(Origin holder, JsonText json, JsonNode value)
        : base(holder.Node, json.Text.SpanOf(value.Span.Start, value.Span.Length))
    {
        File = holder.File;
        Json = json;
        Value = value;
    }

    public JsonText Json { get; }

    public JsonNode Value { get; }

    /// <summary>What shows where something is whose whole is at fault: the first name in it, if it is an object of JSON.</summary>
    public static Origin HeadOf(Origin origin) => origin is JsonOrigin { Value.Members: [var first, ..] } json ? json.At(json.Json.Text.SpanOf(first.Name.Span.Start, first.Name.Span.Length)) : origin;

    /// <summary>Whether one literal, one expression or a file writes it, so that an edit of it changes nothing else.</summary>
    public bool IsInOnePlace => File is not null || Json.Text.IsInOnePlace(Value.Span.Start, Value.Span.Length);
}
