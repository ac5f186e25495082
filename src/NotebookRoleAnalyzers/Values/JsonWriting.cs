using System.Globalization;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Values;

/// <summary>Writes values as the JSON text that System.Text.Json makes of them by default, with holes where the source doesn't decide it.</summary>
internal sealed class JsonWriting
{
    private readonly SourceStringBuilder _text = new();
    private readonly SyntaxNode _call;
    private readonly int _step;

    private JsonWriting(SyntaxNode call, int step)
    {
        _call = call;
        _step = step;
    }

    public static SourceString Of(JsonContent content, SyntaxNode call)
    {
        var writing = new JsonWriting(call, content.Step);
        writing.Write(content.Value, 0);
        return writing._text.Length > Limits.TextLength ? Texts.Hole(call, null, null) : writing._text.ToSourceString();
    }

    private void Write(Value value, int depth)
    {
        if (depth > Limits.JsonDepth || _text.Length > Limits.TextLength)
        {
            Hole(value);
            return;
        }

        switch (value)
        {
            case TextValue text:
                WriteText(Texts.In(_call.SyntaxTree, text, _call.Span));
                break;
            case UnknownValue { IsText: true } or ObjectValue { Type.SpecialType: SpecialType.System_String }:
                WriteText(Texts.Hole(PlaceOf(value), value.Symbol, value.Owner));
                break;
            case ConstantValue { Constant: null or bool or int or long } constant:
                Add(constant.Constant is null ? "null" : Convert.ToString(constant.Constant, CultureInfo.InvariantCulture)!.ToLowerInvariant());
                break;
            case var _ when Views.Map(value, _step) is { } map:
                WriteMap(map, depth);
                break;
            case ListValue or ObjectValue { IsConstructed: true } when Views.IsList(value):
                WriteList(Views.List(value, _step), depth);
                break;
            default:
                Hole(value);
                break;
        }
    }

    private void WriteMap(MapValue map, int depth)
    {
        Add("{");
        var separator = "";
        foreach (var entry in map.Entries)
        {
            Add(separator);
            separator = ",";
            if (!entry.IsCertain)
            {
                Hole(entry.Value);
                continue;
            }

            WriteText(Texts.In(_call.SyntaxTree, entry.Key, _call.Span));
            Add(":");
            Write(entry.Value, depth + 1);
        }

        Close(map.IsComplete, separator, "}");
    }

    private void WriteList(ListValue list, int depth)
    {
        Add("[");
        var separator = "";
        foreach (var item in list.Items)
        {
            Add(separator);
            separator = ",";
            if (item.IsCertain)
            {
                Write(item.Value, depth + 1);
            }
            else
            {
                Hole(item.Value);
            }
        }

        Close(list.IsComplete, separator, "]");
    }

    // What may come besides is a hole of its own.
    private void Close(bool isComplete, string separator, string bracket)
    {
        if (!isComplete)
        {
            Add(separator);
            _text.AppendHole(new TextHole(_call, null), _call.Span, null);
        }

        Add(bracket);
    }

    private void WriteText(SourceString text)
    {
        Add("\"");
        foreach (var run in text.Runs)
        {
            var start = run.Start;
            for (var i = run.Start; run.Hole is null && i < run.End; i++)
            {
                if (Escape(text.Characters[i]) is { } escape)
                {
                    _text.Append(text, start, i - start, isReworked: true);
                    _text.AppendWhole(escape, run.Slice(i, i + 1).Source, null);
                    start = i + 1;
                }
            }

            _text.Append(text, start, run.End - start, isReworked: true);
        }

        Add("\"");
    }

    private static string? Escape(char character) => character switch
    {
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        '\\' => "\\\\",
        '"' or '&' or '\'' or '+' or '<' or '>' or '`' or < ' ' or > '~' => "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture),
        _ => null,
    };

    private void Add(string characters) => _text.AppendWhole(characters, _call.Span, null);

    private void Hole(Value value) => _text.AppendHole(new TextHole(PlaceOf(value), value.Symbol, value.Owner), PlaceOf(value).Span, null);

    private SyntaxNode PlaceOf(Value value) => value.Origin.Node.SyntaxTree == _call.SyntaxTree ? value.Origin.Node : _call;
}
