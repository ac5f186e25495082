using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace NotebookRoleAnalyzers.Text;

/// <summary>
/// A string as the program will hold it, every character with the place in the source that writes it.
/// Invariant: the runs cover the characters in order and without a gap; where the source doesn't decide a part, one <see cref="HoleMark"/> stands for it.
/// </summary>
internal sealed class SourceString
{
    /// <summary>Stands for a hole. A real U+FFFC in the source is a character like any other: only a run with a hole is one.</summary>
    public const char HoleMark = '\uFFFC';

    public static readonly SourceString Empty = new("", ImmutableArray<TextRun>.Empty);

    public SourceString(string characters, ImmutableArray<TextRun> runs)
    {
        Characters = characters;
        Runs = runs;
        foreach (var run in runs)
        {
            HasHoles |= run.Hole is not null;
            IsReworked |= run.IsReworked;
        }
    }

    /// <summary>Characters that stand nowhere in the source.</summary>
    public static SourceString Of(string characters)
    {
        var builder = new SourceStringBuilder();
        builder.AppendWhole(characters, default, null);
        return builder.ToSourceString();
    }

    public string Characters { get; }

    public ImmutableArray<TextRun> Runs { get; }

    public int Length => Characters.Length;

    public bool HasHoles { get; }

    /// <summary>Whether a call makes some of it of other text, so that an edit of its literals isn't safe.</summary>
    public bool IsReworked { get; }

    /// <summary>The characters, when the source decides all of them.</summary>
    public string? Known => HasHoles ? null : Characters;

    /// <summary>
    /// The span of the source that writes some characters, from the first to the last; for no characters, the place where one would be inserted.
    /// If the last is written before the first, it is the span of the first ones that stand together.
    /// </summary>
    public TextSpan SpanOf(int start, int length)
    {
        if (Runs.IsEmpty)
        {
            return default;
        }

        if (length > 0)
        {
            var (first, last) = (Runs[RunAt(start)], Runs[RunAt(start + length - 1)]);
            var from = first.Slice(start, Math.Min(first.End, start + length)).Source;
            var to = last.Slice(Math.Max(last.Start, start), start + length).Source;

            // A variable's text stands where the variable is set, which may be before what it is added to.
            return to.Start >= from.End ? TextSpan.FromBounds(from.Start, to.End) : from;
        }

        var run = Runs[RunAt(Math.Min(start, Length - 1))];
        var place = start >= run.End ? run.Source.End : run.Slice(start, run.End).Source.Start;
        return new TextSpan(place, 0);
    }

    /// <summary>The same where the characters stand as they are and in no literal, as those of a file do; null for any others.</summary>
    public TextSpan? SpanInFile(int start, int length) =>
        Runs is [{ IsVerbatim: true, Literal: null, Hole: null } run] ? new TextSpan(run.Source.Start + start - run.Start, length) : null;

    /// <summary>The index in <see cref="Runs"/> of the run that holds a character.</summary>
    public int RunAt(int index)
    {
        var low = 0;
        var high = Runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Runs[middle].Start <= index)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    /// <summary>Whether the character there is unknown.</summary>
    public bool IsHole(int index) => Characters[index] == HoleMark && Runs[RunAt(index)].Hole is not null;

    /// <summary>The runs that write some characters, cut to them.</summary>
    public IEnumerable<TextRun> RunsOf(int start, int length)
    {
        for (var i = Runs.IsEmpty ? 0 : RunAt(start); i < Runs.Length && Runs[i].Start < start + length; i++)
        {
            var run = Runs[i];
            yield return run.Slice(Math.Max(run.Start, start), Math.Min(run.End, start + length));
        }
    }

    /// <summary>
    /// Whether an edit of some characters changes no text elsewhere: one literal holds the first and the last, so that what a variable brings is in a hole between them,
    /// or one expression holds all. What isn't written in literals at all can't be edited.
    /// </summary>
    public bool IsInOnePlace(int start, int length)
    {
        var runs = RunsOf(start, length).ToList();
        if (runs.FirstOrDefault(static run => run.Literal is not null).Literal is not { } literal)
        {
            return false;
        }

        var (first, last) = (runs[0], runs[runs.Count - 1]);
        if (first.Literal == last.Literal && first.Literal is not null && (runs.Count == 1 || first.Source.End <= last.Source.Start))
        {
            return true;
        }

        var whole = literal.WholeExpression;
        return runs.All(run => whole.Span.Contains(run.Source));
    }

    public SourceString Substring(int start, int length)
    {
        if (start == 0 && length == Length)
        {
            return this;
        }

        var builder = new SourceStringBuilder();
        builder.Append(this, start, length);
        return builder.ToSourceString();
    }

    /// <summary>Another text after this one.</summary>
    public SourceString Then(SourceString rest)
    {
        var builder = new SourceStringBuilder();
        builder.Append(this);
        builder.Append(rest);
        return builder.ToSourceString();
    }

    /// <summary>The same text where an expression stands for it, as its own literals are written in another file.</summary>
    public SourceString StandingAt(TextSpan place)
    {
        var builder = new SourceStringBuilder();
        foreach (var run in Runs)
        {
            if (run.Hole is { } hole)
            {
                builder.AppendHole(hole, place, null);
            }
            else
            {
                builder.AppendWhole(Characters.Substring(run.Start, run.Length), place, null, run.IsReworked);
            }
        }

        return builder.ToSourceString();
    }

    /// <summary>The characters, each hole as <c>{name}</c>.</summary>
    public override string ToString() => ToString("{", "}");

    /// <summary>The characters, each hole as its name between two marks.</summary>
    public string ToString(string open, string close)
    {
        if (!HasHoles)
        {
            return Characters;
        }

        var text = new StringBuilder();
        foreach (var run in Runs)
        {
            _ = run.Hole is { } hole ? text.Append(open).Append(hole.Name).Append(close) : text.Append(Characters, run.Start, run.Length);
        }

        return text.ToString();
    }
}
