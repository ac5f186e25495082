using NotebookRoleAnalyzers.Json;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>How JSON is laid out, read off one of its objects.</summary>
/// <param name="LineEnd">The line end between members; empty if they follow each other on one line.</param>
/// <param name="Indentation">What a member's line begins with.</param>
/// <param name="Step">One step of indentation.</param>
/// <param name="Colon">The colon with the white space around it.</param>
/// <param name="Gap">What follows a comma on one line.</param>
/// <param name="Padding">What follows an opening bracket on one line.</param>
internal sealed record JsonLayout(string LineEnd, string Indentation, string Step, string Colon, string Gap, string Padding)
{
    public bool IsMultiLine => LineEnd.Length > 0;

    /// <summary>The layout of an object that has at least one member.</summary>
    public static JsonLayout Of(JsonText json, JsonNode node)
    {
        var text = json.Text.Characters;
        var first = node.Members[0];
        var colon = text.Substring(first.Name.Span.End, first.Value.Span.Start - first.Name.Span.End);
        var opening = text.Substring(node.Span.Start + 1, first.Name.Span.Start - node.Span.Start - 1);
        var second = node.Members.Length > 1 ? node.Members[1] : null;
        var between = second is null ? colon : text.Substring(first.Value.Span.End, second.Name.Span.Start - first.Value.Span.End);
        var line = opening.LastIndexOf('\n');
        if (line < 0)
        {
            return new JsonLayout("", "", "", colon, between.Contains(' ') ? " " : "", opening.Contains(' ') ? " " : "");
        }

        var indentation = opening.Substring(line + 1);
        var outer = OuterIndentation(text, node.Span.Start);
        var step = indentation.Length > outer.Length && indentation.StartsWith(outer, StringComparison.Ordinal) ? indentation.Substring(outer.Length) : "  ";
        return new JsonLayout(line > 0 && opening[line - 1] == '\r' ? "\r\n" : "\n", indentation, step, colon, " ", "");
    }

    /// <summary>The same one step further in.</summary>
    public JsonLayout Inner => this with { Indentation = Indentation + Step };

    /// <summary>What stands between two members or items.</summary>
    public string Separator => IsMultiLine ? "," + LineEnd + Indentation : "," + Gap;

    private static string OuterIndentation(string text, int position)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, position - 1)) + 1;
        var end = start;
        while (end < position && text[end] is ' ' or '\t')
        {
            end++;
        }

        return text.Substring(start, end - start);
    }
}
