using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Json;

/// <summary>JSON as found in the source.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Root">The value that they begin with; unknown if there is none.</param>
/// <param name="Fault">The first place where they aren't JSON by the letter of RFC 8259, whatever stands in the holes; their end where something is lacking; null if there is none.</param>
internal sealed record JsonText(SourceString Text, JsonNode Root, int? Fault)
{
    public bool IsWellFormed => Fault is null;

    /// <summary>The object or array that holds a value; null for the root.</summary>
    public JsonNode? ParentOf(JsonNode node)
    {
        JsonNode? parent = null;
        for (var current = Root; current is not null && current != node;)
        {
            parent = current;
            current = current.Items.Concat(current.Members.SelectMany(static member => new[] { member.Name, member.Value })).FirstOrDefault(child => child.Span.Contains(node.Span));
        }

        return parent;
    }
}
