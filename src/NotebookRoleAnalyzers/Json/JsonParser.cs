using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Json;

/// <summary>
/// Parses JSON that may have holes, be cut off or be wrong: it always gives a tree, in one pass and without recursion.
/// What it can't place makes the object or array around it incomplete.
/// </summary>
internal sealed class JsonParser
{
    private readonly SourceString _text;
    private readonly string _characters;
    private readonly Stack<Frame> _open = new();
    private int _position;
    private int? _fault;

    private JsonParser(SourceString text)
    {
        _text = text;
        _characters = text.Characters;
    }

    public static JsonText Parse(SourceString text)
    {
        var parser = new JsonParser(text);
        var root = parser.ParseRoot();
        return new JsonText(text, root, parser._fault);
    }

    private JsonNode ParseRoot()
    {
        JsonNode? finished = null;
        while (true)
        {
            SkipSpace();
            if (_open.Count == 0 && finished is not null)
            {
                Require(_position == _characters.Length, _position);
                return finished;
            }

            if (_position >= _characters.Length)
            {
                Require(false, _position);
                while (_open.Count > 0)
                {
                    finished = Close(isComplete: false);
                }

                return finished ?? new JsonNode(JsonKind.Unknown, new TextSpan(0, 0));
            }

            finished = Step() ?? finished;
        }
    }

    // Takes one token; gives a value when one ended.
    private JsonNode? Step()
    {
        var start = _position;
        switch (_characters[_position])
        {
            case '{':
            case '[':
                return Open();
            case '}':
            case ']':
                _position++;
                return CloseAt(start);
            case ',':
            case ':':
                _position++;
                Separate(_characters[start]);
                return null;
            case '"':
                return Take(ParseString());
            default:
                return Take(_text.IsHole(start) ? ParseHole() : ParseLiteral());
        }
    }

    private JsonNode? Open()
    {
        if (_open.Count == Limits.JsonDepth)
        {
            Require(false, _position);
            _position = _characters.Length;
            return null;
        }

        _open.Push(new Frame(_characters[_position] == '{', _position));
        _position++;
        return null;
    }

    private JsonNode? CloseAt(int bracket)
    {
        if (_open.Count == 0)
        {
            Require(false, bracket);
            return new JsonNode(JsonKind.Unknown, new TextSpan(bracket, 1));
        }

        var frame = _open.Peek();
        if (frame.IsObject != (_characters[bracket] == '}'))
        {
            Require(false, bracket);
            frame.IsComplete = false;
        }

        Require(!frame.NeedsValue, bracket);
        return Close(frame.IsComplete && !frame.NeedsValue);
    }

    private JsonNode Close(bool isComplete)
    {
        var frame = _open.Pop();
        frame.DropName();
        var node = new JsonNode(frame.IsObject ? JsonKind.Object : JsonKind.Array, TextSpan.FromBounds(frame.Start, _position))
        {
            Members = frame.Members.ToImmutable(),
            Items = frame.Items.ToImmutable(),
            IsComplete = isComplete && frame.IsComplete,
        };
        return Take(node);
    }

    private void Separate(char separator)
    {
        Require(_open.Count > 0 && _open.Peek().Separate(separator), _position - 1);
    }

    private JsonNode Take(JsonNode node)
    {
        if (_open.Count > 0)
        {
            Require(_open.Peek().Take(node), node.Span.Start);
        }

        return node;
    }

    private JsonNode ParseHole()
    {
        var start = _position++;
        return new JsonNode(JsonKind.Unknown, new TextSpan(start, 1)) { Text = _text.Substring(start, 1) };
    }

    private JsonNode ParseLiteral()
    {
        var start = _position;
        while (_position < _characters.Length && !IsDelimiter(_characters[_position]) && !_text.IsHole(_position))
        {
            _position++;
        }

        var spelling = _characters.Substring(start, _position - start);
        var isKnown = spelling is "true" or "false" or "null" || IsNumber(spelling);
        Require(isKnown, start);
        return new JsonNode(isKnown ? JsonKind.Literal : JsonKind.Unknown, TextSpan.FromBounds(start, _position)) { Text = _text.Substring(start, _position - start) };
    }

    // By RFC 8259, which allows neither a plus sign nor a leading zero.
    private static bool IsNumber(string spelling)
    {
        var start = spelling[0] == '-' ? 1 : 0;
        var end = DigitsEnd(spelling, start);
        if (end == start || (spelling[start] == '0' && end > start + 1))
        {
            return false;
        }

        if (end < spelling.Length && spelling[end] == '.')
        {
            start = end + 1;
            end = DigitsEnd(spelling, start);
            if (end == start)
            {
                return false;
            }
        }

        if (end == spelling.Length)
        {
            return true;
        }

        start = end + (end + 1 < spelling.Length && spelling[end + 1] is '+' or '-' ? 2 : 1);
        return spelling[end] is 'e' or 'E' && start < spelling.Length && DigitsEnd(spelling, start) == spelling.Length;
    }

    private static int DigitsEnd(string text, int start)
    {
        while (start < text.Length && text[start] is >= '0' and <= '9')
        {
            start++;
        }

        return start;
    }

    private JsonNode ParseString()
    {
        var start = _position++;
        var stretch = _position;
        var builder = new SourceStringBuilder();
        while (_position < _characters.Length && _characters[_position] != '"')
        {
            if (_characters[_position] != '\\')
            {
                Require(_characters[_position] >= ' ', _position);
                _position++;
                continue;
            }

            builder.Append(_text, stretch, _position - stretch);
            AppendEscape(builder);
            stretch = _position;
        }

        builder.Append(_text, stretch, _position - stretch);
        var isClosed = _position < _characters.Length;
        Require(isClosed, start);
        _position += isClosed ? 1 : 0;
        return new JsonNode(isClosed ? JsonKind.String : JsonKind.Unknown, TextSpan.FromBounds(start, _position)) { Text = builder.ToSourceString() };
    }

    private void AppendEscape(SourceStringBuilder builder)
    {
        var start = _position;
        var letter = start + 1 < _characters.Length ? _characters[start + 1] : '\0';
        var length = letter == 'u' ? 6 : 2;
        if (start + length > _characters.Length)
        {
            Require(false, start);
            _position = _characters.Length;
            return;
        }

        string? value = letter switch
        {
            '"' or '\\' or '/' => letter.ToString(),
            'b' => "\b",
            'f' => "\f",
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            'u' when _characters.Substring(start + 2, 4) is var digits && digits.All(Uri.IsHexDigit) => ((char)int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString(),
            _ => null,
        };
        Require(value is not null, start);
        builder.AppendWhole(value ?? letter.ToString(), _text.SpanOf(start, length), _text.Runs[_text.RunAt(start)].Literal);
        _position += length;
    }

    private void SkipSpace()
    {
        while (_position < _characters.Length && _characters[_position] is ' ' or '\t' or '\r' or '\n')
        {
            _position++;
        }
    }

    // Notes the first place where something else would have to stand.
    private void Require(bool isRight, int position) => _fault = isRight ? _fault : _fault ?? position;

    private static bool IsDelimiter(char character) => character is '{' or '}' or '[' or ']' or ',' or ':' or '"' or ' ' or '\t' or '\r' or '\n';

    // An object or array that isn't closed yet.
    private sealed class Frame
    {
        private JsonNode? _name;
        private bool _hasColon;
        private bool _isAfterValue;
        private bool _isAfterComma;

        public Frame(bool isObject, int start)
        {
            IsObject = isObject;
            Start = start;
        }

        public bool IsObject { get; }

        public int Start { get; }

        public bool IsComplete { get; set; } = true;

        public ImmutableArray<JsonMember>.Builder Members { get; } = ImmutableArray.CreateBuilder<JsonMember>();

        public ImmutableArray<JsonNode>.Builder Items { get; } = ImmutableArray.CreateBuilder<JsonNode>();

        /// <summary>Whether a comma or a name stands last, so that closing here is wrong.</summary>
        public bool NeedsValue => _isAfterComma || _name is not null;

        public bool Separate(char separator)
        {
            if (separator == ':')
            {
                var isExpected = IsObject && _name is not null && !_hasColon;
                _hasColon = true;
                return isExpected;
            }

            var isAfterValue = _isAfterValue && !_isAfterComma;
            DropName();
            _isAfterComma = true;
            _isAfterValue = false;
            return isAfterValue;
        }

        public void DropName()
        {
            IsComplete &= _name is null;
            _name = null;
            _hasColon = false;
        }

        /// <summary>Takes a name or value; says whether one may stand here.</summary>
        public bool Take(JsonNode node)
        {
            var isExpected = !_isAfterValue;
            if (IsObject && _name is null)
            {
                return TakeName(node, isExpected);
            }

            isExpected &= !IsObject || _hasColon;
            if (IsObject)
            {
                Members.Add(new JsonMember(_name!, node));
                _name = null;
                _hasColon = false;
            }
            else
            {
                Items.Add(node);
            }

            IsComplete &= isExpected;
            _isAfterValue = true;
            _isAfterComma = false;
            return isExpected;
        }

        private bool TakeName(JsonNode node, bool isExpected)
        {
            if (node.Kind == JsonKind.String)
            {
                _name = node;
                _isAfterComma = false;
                IsComplete &= isExpected;
                _isAfterValue = false;
                return isExpected;
            }

            // A hole may hold members, with their commas or without.
            IsComplete = false;
            _isAfterValue = true;
            _isAfterComma = false;
            return node.Kind == JsonKind.Unknown && node.Text.HasHoles;
        }
    }
}
