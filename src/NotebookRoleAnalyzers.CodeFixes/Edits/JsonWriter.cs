using System.Text;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>Writes JSON with values that the program puts in, in a given layout.</summary>
internal sealed class JsonWriter
{
    private readonly List<TextPart> _parts = new();
    private readonly StringBuilder _characters = new();

    public IReadOnlyList<TextPart> Parts
    {
        get
        {
            Flush();
            return _parts;
        }
    }

    public JsonWriter Raw(string characters)
    {
        _characters.Append(characters);
        return this;
    }

    /// <summary>A string of parts, none of which needs an escape in JSON.</summary>
    public JsonWriter String(IEnumerable<TextPart> parts)
    {
        _characters.Append('"');
        foreach (var part in parts)
        {
            if (part.Expression is null)
            {
                _characters.Append(part.Characters);
            }
            else
            {
                Flush();
                _parts.Add(part);
            }
        }

        _characters.Append('"');
        return this;
    }

    /// <summary>A member's name with the colon.</summary>
    public JsonWriter Name(string name, JsonLayout layout) => Raw("\"" + name + "\"" + layout.Colon);

    /// <summary>An object or array with some contents, which are given the layout inside it.</summary>
    public JsonWriter Bracketed(char open, char close, JsonLayout layout, IReadOnlyList<Action<JsonLayout>> contents)
    {
        var inner = layout.Inner;
        Raw(open.ToString()).Raw(layout.IsMultiLine ? layout.LineEnd + inner.Indentation : layout.Padding);
        for (var i = 0; i < contents.Count; i++)
        {
            Raw(i == 0 ? "" : inner.Separator);
            contents[i](inner);
        }

        return Raw(layout.IsMultiLine ? layout.LineEnd + layout.Indentation : layout.Padding).Raw(close.ToString());
    }

    private void Flush()
    {
        if (_characters.Length > 0)
        {
            _parts.Add(TextPart.Of(_characters.ToString()));
            _characters.Clear();
        }
    }
}
