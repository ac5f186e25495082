using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace NotebookRoleAnalyzers.Text;

/// <summary>Puts a <see cref="SourceString"/> together, joining runs that are one in the source.</summary>
internal sealed class SourceStringBuilder
{
    private readonly StringBuilder _characters = new();
    private readonly ImmutableArray<TextRun>.Builder _runs = ImmutableArray.CreateBuilder<TextRun>();

    public int Length => _characters.Length;

    /// <summary>Adds a character that the source writes as it is.</summary>
    public void AppendVerbatim(char character, int position, LiteralSpelling literal)
    {
        if (_runs.Count > 0 && _runs[_runs.Count - 1] is { IsVerbatim: true } last && last.Literal == literal && last.Source.End == position)
        {
            _runs[_runs.Count - 1] = last with { Length = last.Length + 1, Source = new TextSpan(last.Source.Start, last.Source.Length + 1) };
        }
        else
        {
            _runs.Add(new TextRun(Length, 1, new TextSpan(position, 1), IsVerbatim: true, literal, null));
        }

        _characters.Append(character);
    }

    /// <summary>Adds characters that stand for something else in the source: an escape sequence, a constant's name.</summary>
    public void AppendWhole(string characters, TextSpan source, LiteralSpelling? literal, bool isReworked = false)
    {
        if (characters.Length > 0)
        {
            _runs.Add(new TextRun(Length, characters.Length, source, IsVerbatim: false, literal, null) { IsReworked = isReworked });
            _characters.Append(characters);
        }
    }

    /// <summary>Adds a character that a call makes of what the source writes.</summary>
    public void AppendReworked(char character, TextSpan source)
    {
        _runs.Add(new TextRun(Length, 1, source, IsVerbatim: false, null, null) { IsReworked = true });
        _characters.Append(character);
    }

    public void AppendHole(TextHole hole, TextSpan source, LiteralSpelling? literal)
    {
        _runs.Add(new TextRun(Length, 1, source, IsVerbatim: false, literal, hole));
        _characters.Append(SourceString.HoleMark);
    }

    public void Append(SourceString text) => Append(text, 0, text.Length);

    public void Append(SourceString text, int start, int length, bool isReworked = false)
    {
        foreach (var run in text.RunsOf(start, length))
        {
            _runs.Add(run with { Start = Length + (run.Start - start), IsReworked = run.IsReworked || isReworked });
        }

        _characters.Append(text.Characters, start, length);
    }

    public SourceString ToSourceString() => Length == 0 ? SourceString.Empty : new SourceString(_characters.ToString(), _runs.ToImmutable());
}
