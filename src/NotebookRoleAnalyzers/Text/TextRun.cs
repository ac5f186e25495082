using Microsoft.CodeAnalysis.Text;

namespace NotebookRoleAnalyzers.Text;

/// <summary>
/// Characters that follow each other both in a <see cref="SourceString"/> and in the source.
/// Invariant: when <see cref="IsVerbatim"/>, character <c>Start + i</c> stands at <c>Source.Start + i</c>; otherwise all of the characters come from all of <see cref="Source"/>.
/// </summary>
/// <param name="Start">Index of the first character in the string.</param>
/// <param name="Length">Number of characters; 1 for a hole.</param>
/// <param name="Source">Where they are written.</param>
/// <param name="IsVerbatim">Whether they stand there as they are.</param>
/// <param name="Literal">The literal they are in; null for a constant's value and for an operand of <c>+</c> that is no literal.</param>
/// <param name="Hole">What stands there when the characters are not known.</param>
internal readonly record struct TextRun(int Start, int Length, TextSpan Source, bool IsVerbatim, LiteralSpelling? Literal, TextHole? Hole)
{
    public int End => Start + Length;

    /// <summary>Whether a call makes these characters of what is written there, as <c>Format</c> does of its template: an edit of the literal would have to know the call's own grammar.</summary>
    public bool IsReworked { get; init; }

    /// <summary>The part of the run between two indexes of the string, which must lie in it.</summary>
    public TextRun Slice(int start, int end) => this with
    {
        Start = start,
        Length = end - start,
        Source = IsVerbatim ? new TextSpan(Source.Start + (start - Start), end - start) : Source,
    };
}
