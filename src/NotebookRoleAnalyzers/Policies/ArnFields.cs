using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>The fields of an ARN, as far as the text decides them.</summary>
internal sealed class ArnFields
{
    private readonly ImmutableArray<string?> _fields;

    private ArnFields(ImmutableArray<string?> fields) => _fields = fields;

    /// <summary>The service; null where the text doesn't decide it.</summary>
    public string? Service => At(2);

    /// <summary>The account; null where the text doesn't decide it.</summary>
    public string? Account => At(4);

    /// <summary>Whether the account may be any: the field is empty or has nothing but wildcards.</summary>
    public bool IsOfAnyAccount => Account?.All(static character => character is '*' or '?') == true;

    /// <summary>The fields of a text that begins as an ARN; null for others.</summary>
    public static ArnFields? Of(SourceString text)
    {
        if (!text.Characters.StartsWith("arn:", StringComparison.Ordinal))
        {
            return null;
        }

        var fields = ImmutableArray.CreateBuilder<string?>();
        var field = new StringBuilder();
        var (isKnown, depth) = (true, 0);
        for (var i = 0; i < text.Length && fields.Count < 5; i++)
        {
            var character = text.Characters[i];
            if (text.IsHole(i) && !IsOneField(text.Runs[text.RunAt(i)].Hole!.Symbol))
            {
                // It may hold more fields than one.
                return new ArnFields(fields.ToImmutable());
            }

            // A policy variable, as ${aws:username}, has colons of its own.
            depth += character == '{' && i > 0 && text.Characters[i - 1] == '$' ? 1 : character == '}' && depth > 0 ? -1 : 0;
            if (character == ':' && depth == 0)
            {
                fields.Add(isKnown ? field.ToString() : null);
                field.Clear();
                isKnown = true;
                continue;
            }

            isKnown &= !text.IsHole(i) && depth == 0;
            field.Append(character);
        }

        return new ArnFields(fields.ToImmutable());
    }

    private string? At(int index) => index < _fields.Length ? _fields[index] : null;

    // What is named so has no colon in it.
    private static bool IsOneField(ISymbol? symbol) => symbol?.Name.Replace("_", "").ToLowerInvariant() is { } name
        && (name.EndsWith("partition", StringComparison.Ordinal) || name.EndsWith("region", StringComparison.Ordinal) || name.EndsWith("account", StringComparison.Ordinal) || name.EndsWith("accountid", StringComparison.Ordinal));
}
