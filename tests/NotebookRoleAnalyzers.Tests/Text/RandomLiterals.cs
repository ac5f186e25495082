using System.Text;

namespace NotebookRoleAnalyzers.Tests.Text;

/// <summary>Writes random strings as literals of every kind; the same seed gives the same ones.</summary>
internal sealed class RandomLiterals(int seed)
{
    private static readonly string[] Pieces = ["a", "Z", "0", " ", "  ", "{", "}", "{{", "}}", "\"", "\"\"", "\\", "\\\\", "'", "$", "@", "\t", "\n", "\r\n", "\u00e9", "\uFFFC", "\U0001F600", "u0041", "x", "//", "/*"];

    private readonly Random _random = new(seed);

    /// <summary>The next literal, on its own a constant expression.</summary>
    public string Next()
    {
        var value = string.Concat(Enumerable.Range(0, _random.Next(12)).Select(_ => Pieces[_random.Next(Pieces.Length)]));
        var (prefix, suffix) = _random.Next(4) == 0 ? (string.Concat(Pieces[_random.Next(4)]), "+ \"\"") : ("", "");
        value = prefix + value;
        var literal = _random.Next(8) switch
        {
            0 => "\"" + Escaped(value) + "\"",
            1 => "@\"" + Doubled(value, "\"") + "\"",
            2 => Raw(value.ReplaceLineEndings(""), 0),
            3 => RawLines(value, 0),
            4 => "$\"" + Doubled(Escaped(value), "{", "}") + Hole(1) + "\"",
            5 => (_random.Next(2) == 0 ? "$@\"" : "@$\"") + Doubled(value, "\"", "{", "}") + Hole(1) + "\"",
            6 => Raw(value.ReplaceLineEndings(""), 1),
            _ => RawLines(value, 1),
        };
        return literal + suffix;
    }

    private string Hole(int dollars) => _random.Next(2) == 0 ? "" : new string('{', dollars) + "\"x\"" + new string('}', dollars);

    private string Escaped(string value)
    {
        var written = new StringBuilder();
        foreach (var character in value)
        {
            written.Append(character switch
            {
                '{' or '}' => character.ToString(),
                '"' or '\\' => "\\" + character,
                '\n' => "\\n",
                '\r' => "\\r",
                _ when _random.Next(6) == 0 => "\\u" + ((int)character).ToString("x4", null),
                _ => character.ToString(),
            });
        }

        return written.ToString();
    }

    private static string Doubled(string value, params string[] characters) => characters.Aggregate(value, static (written, character) => written.Replace(character, character + character, StringComparison.Ordinal));

    // A raw literal has more quotes than its text in a row, and none at the ends.
    private string Raw(string value, int dollars)
    {
        var quotes = new string('"', 3 + Count(value, '"'));
        return Dollars(value, dollars, out var count) + quotes + "<" + value + (dollars > 0 ? "<" + Hole(count) : "") + ">" + quotes;
    }

    private string RawLines(string value, int dollars)
    {
        var quotes = new string('"', 3 + Count(value, '"'));
        var indentation = new string(' ', _random.Next(6)) + new string('\t', _random.Next(2));
        var written = new StringBuilder(Dollars(value, dollars, out var count) + quotes + "\n");
        foreach (var line in (value + (dollars > 0 ? "<" + Hole(count) : "")).Split('\n'))
        {
            var isBlank = string.IsNullOrWhiteSpace(line);
            written.Append(isBlank ? indentation[.._random.Next(indentation.Length + 1)] : indentation).Append(isBlank ? "" : line).Append('\n');
        }

        return written.Append(indentation).Append(quotes).ToString();
    }

    private static string Dollars(string value, int dollars, out int count)
    {
        count = dollars == 0 ? 0 : 1 + Math.Max(Count(value, '{'), Count(value, '}'));
        return new string('$', count);
    }

    private static int Count(string value, char character) => value.Count(other => other == character);
}
