namespace System;

/// <summary>Lets the compiler write <c>list[^1]</c> for netstandard2.0, which has no such type.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;

    public static implicit operator Index(int value) => new(value);
}
