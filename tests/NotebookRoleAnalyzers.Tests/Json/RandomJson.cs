using System.Globalization;
using System.Text;

namespace NotebookRoleAnalyzers.Tests.Json;

/// <summary>Writes random JSON documents; the same seed gives the same ones.</summary>
internal sealed class RandomJson(int seed)
{
    private static readonly string[] Spaces = ["", "", "", " ", "\n", "\r\n  ", "\t", "  \t "];
    private static readonly string[] Numbers = ["0", "-0", "1", "42", "-7", "0.5", "-1.25", "1e5", "2E-3", "6.02e+23", "1e999", "123456789012345678901234567890"];
    private static readonly string[] Pieces = ["a", "Z", "s3:*", " ", "/", "\u00e9", "\u20ac", "\uFFFC", "\\n", "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\r", "\\t", "\\u0041", "\\u00e9", "\\uD83D\\uDE00", "{", "}", "[", "]", ",", ":", "'", "//"];
    private static readonly string[] Damage = ["{", "}", "[", "]", ",", ":", "\"", "\\", "0", "1", ".", "e", "+", "-", "t", "true", "null", " ", "\n", "\t", "\0", "\u00a0", "/", "//", "/**/", "'", "u", "\uFFFC", "NaN", "\v"];

    private readonly Random _random = new(seed);

    public string Next()
    {
        var json = new StringBuilder();
        AppendValue(json, 0);
        return json.ToString();
    }

    /// <summary>A document with a few characters taken out, put in, doubled or swapped; some stay as they are.</summary>
    public string NextDamaged()
    {
        var json = new StringBuilder(Next());
        for (var times = _random.Next(4); times > 0 && json.Length > 1; times--)
        {
            var position = _random.Next(json.Length);
            switch (_random.Next(5))
            {
                case 0:
                    json.Remove(position, 1);
                    break;
                case 1:
                    json.Length = position;
                    break;
                case 2:
                    json.Insert(position, json[_random.Next(json.Length)]);
                    break;
                case 3:
                    (json[position], json[0]) = (json[0], json[position]);
                    break;
                default:
                    json.Insert(position, Damage[_random.Next(Damage.Length)]);
                    break;
            }
        }

        return json.ToString();
    }

    /// <summary>A document, damaged or not, with holes anywhere.</summary>
    public string NextWithHoles(char hole)
    {
        var json = new StringBuilder(NextDamaged());
        for (var times = 1 + _random.Next(3); times > 0; times--)
        {
            json.Insert(_random.Next(json.Length + 1), hole);
        }

        return json.ToString();
    }

    private void AppendValue(StringBuilder json, int depth)
    {
        AppendSpace(json);
        switch (_random.Next(depth > 4 ? 4 : 8))
        {
            case 0:
                json.Append(Numbers[_random.Next(Numbers.Length)]);
                break;
            case 1:
                json.Append(_random.Next(3) switch { 0 => "true", 1 => "false", _ => "null" });
                break;
            case 2 or 3:
                AppendString(json);
                break;
            case 4 or 5:
                AppendMany(json, '[', ']', () => AppendValue(json, depth + 1));
                break;
            default:
                AppendMany(json, '{', '}', () => AppendMember(json, depth));
                break;
        }

        AppendSpace(json);
    }

    private void AppendMany(StringBuilder json, char open, char close, Action append)
    {
        json.Append(open);
        var count = _random.Next(4);
        for (var i = 0; i < count; i++)
        {
            json.Append(i == 0 ? "" : ",");
            append();
        }

        AppendSpace(json);
        json.Append(close);
    }

    private void AppendMember(StringBuilder json, int depth)
    {
        AppendSpace(json);
        AppendString(json);
        AppendSpace(json);
        json.Append(':');
        AppendValue(json, depth + 1);
    }

    private void AppendString(StringBuilder json)
    {
        json.Append('"');
        for (var count = _random.Next(5); count > 0; count--)
        {
            _ = _random.Next(10) == 0 ? json.Append(CultureInfo.InvariantCulture, $"\\u{_random.Next(0xD800):x4}") : json.Append(Pieces[_random.Next(Pieces.Length)]);
        }

        json.Append('"');
    }

    private void AppendSpace(StringBuilder json) => json.Append(Spaces[_random.Next(Spaces.Length)]);
}
