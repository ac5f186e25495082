using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Values;

/// <summary>A string, known wholly or in part.</summary>
internal sealed class TextValue : Value
{
    public TextValue(Origin origin, SourceString text, JsonContent? content = null)
        : base(origin)
    {
        Text = text;
        Content = content;
    }

    public SourceString Text { get; }

    /// <summary>The constant whose value it is; null if it is no constant's.</summary>
    public ISymbol? Constant { get; init; }

    /// <summary>What it is the JSON of, where the program writes a value of its own as JSON.</summary>
    public JsonContent? Content { get; }

    /// <summary>
    /// Whether the program makes another string from it (<c>Replace</c>, <c>Format</c>, <c>Fn.Sub</c>): what is written is then not what is used.
    /// </summary>
    public bool IsReworked { get; set; }

    /// <summary>Whether it is what a test expects rather than what the program sends.</summary>
    public bool IsExpectation { get; set; }
}
