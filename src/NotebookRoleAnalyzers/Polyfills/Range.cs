namespace System;

/// <summary>Lets the compiler write <c>text[1..^1]</c> for netstandard2.0, which has no such type.</summary>
internal readonly struct Range(Index start, Index end)
{
    public Index Start { get; } = start;

    public Index End { get; } = end;
}
