using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>The fields of an ARN, as far as the text decides them.</summary>
internal sealed class ArnFields
{
    private readonly SourceString _text;
    private readonly ImmutableArray<string?> _fields;
    private readonly ImmutableArray<int> _starts;

    private ArnFields(SourceString text, ImmutableArray<string?> fields, ImmutableArray<int> starts, bool isOpen)
    {
        _text = text;
        _fields = fields;
        _starts = starts;
        Count = isOpen ? null : starts.Length;
    }

    /// <summary>How many there are, of six at most; null where a hole may hold several.</summary>
    public int? Count { get; }

    /// <summary>The service; null where the text doesn't decide it.</summary>
    public string? Service => At(2);

    /// <summary>The account; null where the text doesn't decide it.</summary>
    public string? Account => At(4);

    /// <summary>Whether the account may be any: the field is empty or has nothing but wildcards.</summary>
    public bool IsOfAnyAccount => Account?.All(static character => character is '*' or '?') == true;

    /// <summary>A field by its index; null where there is none, or the text doesn't decide it, or has wildcards there.</summary>
    public string? Exact(int index) => At(index) is { } field && field.IndexOf('*') < 0 && field.IndexOf('?') < 0 ? field : null;

    /// <summary>All from a field on, holes included.</summary>
    public SourceString From(int index) => _text.Substring(_starts[index], _text.Length - _starts[index]);

    /// <summary>The text with other fields in the place of some.</summary>
    public SourceString With(params (int Index, string Value)[] changes)
    {
        var changed = new SourceStringBuilder();
        for (var i = 0; i < _starts.Length; i++)
        {
            var end = i + 1 < _starts.Length ? _starts[i + 1] : _text.Length;
            var (index, value) = changes.FirstOrDefault(change => change.Index == i);
            if (value is null || index != i)
            {
                changed.Append(_text, _starts[i], end - _starts[i]);
            }
            else
            {
                changed.AppendWhole(i + 1 < _starts.Length ? value + ":" : value, default, null);
            }
        }

        return changed.ToSourceString();
    }

    /// <summary>The fields of a text that begins as an ARN; null for others.</summary>
    public static ArnFields? Of(SourceString text)
    {
        if (!text.Characters.StartsWith("arn:", StringComparison.Ordinal))
        {
            return null;
        }

        var fields = ImmutableArray.CreateBuilder<string?>();
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        var field = new StringBuilder();
        var (isKnown, depth) = (true, 0);
        for (var i = 0; i < text.Length && fields.Count < 5; i++)
        {
            var character = text.Characters[i];
            if (text.IsHole(i) && !IsOneField(text.Runs[text.RunAt(i)].Hole!.Symbol))
            {
                // It may hold more fields than one.
                return new ArnFields(text, fields.ToImmutable(), starts.ToImmutable(), isOpen: true);
            }

            // A policy variable, as ${aws:username}, has colons of its own.
            depth += character == '{' && i > 0 && text.Characters[i - 1] == '$' ? 1 : character == '}' && depth > 0 ? -1 : 0;
            if (character == ':' && depth == 0)
            {
                fields.Add(isKnown ? field.ToString() : null);
                starts.Add(i + 1);
                field.Clear();
                isKnown = true;
                continue;
            }

            isKnown &= !text.IsHole(i) && depth == 0;
            field.Append(character);
        }

        return new ArnFields(text, fields.ToImmutable(), starts.ToImmutable(), isOpen: false);
    }

    private string? At(int index) => index < _fields.Length ? _fields[index] : null;

    // What is named so has no colon in it.
    private static bool IsOneField(ISymbol? symbol) => symbol?.Name.Replace("_", "").ToLowerInvariant() is { } name
        && (name.EndsWith("partition", StringComparison.Ordinal) || name.EndsWith("region", StringComparison.Ordinal) || name.EndsWith("account", StringComparison.Ordinal) || name.EndsWith("accountid", StringComparison.Ordinal));
}
