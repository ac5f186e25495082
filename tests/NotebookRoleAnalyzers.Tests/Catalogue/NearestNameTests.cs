using NotebookRoleAnalyzers.Catalogue;

namespace NotebookRoleAnalyzers.Tests.Catalogue;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("abc", "ABC", 0)]
    [InlineData("abc", "abd", 1)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("", "ab", 2)]
    public void An_edit_is_counted_once(string left, string right, int edits) => Assert.Equal(edits, NearestName.Distance(left, right, 10));

    [Fact]
    public void It_counts_as_the_definition_does()
    {
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var (left, right, bound) = (Word(random), Word(random), random.Next(8));

            Assert.Equal((left, right, Math.Min(Slow(left, right), bound)), (left, right, NearestName.Distance(left, right, bound)));
        }
    }

    [Fact]
    public void The_first_of_several_is_taken() => Assert.Equal("abd", NearestName.Of("abc", ["abd", "abe"]));

    [Fact]
    public void What_would_change_by_more_than_a_third_is_not_meant() => Assert.Null(NearestName.Of("abcdef", ["abcxyz"]));

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(7)).Select(_ => "abC"[random.Next(3)]));

    private static int Slow(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length + right.Length;
        }

        var same = char.ToLowerInvariant(left[^1]) == char.ToLowerInvariant(right[^1]);
        var edits = Math.Min(Math.Min(Slow(left[..^1], right), Slow(left, right[..^1])) + 1, Slow(left[..^1], right[..^1]) + (same ? 0 : 1));
        var swapped = left.Length > 1 && right.Length > 1 && char.ToLowerInvariant(left[^1]) == char.ToLowerInvariant(right[^2]) && char.ToLowerInvariant(left[^2]) == char.ToLowerInvariant(right[^1]);
        return swapped ? Math.Min(edits, Slow(left[..^2], right[..^2]) + 1) : edits;
    }
}
