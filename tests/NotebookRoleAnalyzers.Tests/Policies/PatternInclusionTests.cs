using System.Globalization;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Tests.Policies;

public sealed class PatternInclusionTests
{
    private const string Alphabet = "ab";

    [Theory]
    [InlineData("s3:*", "s3:Get*", true)]
    [InlineData("*", "s3:Get*", true)]
    [InlineData("s3:Get*", "S3:get*Acl", true)]
    [InlineData("s3:G*t*", "s3:Get*", true)]
    [InlineData("s3:Get*", "s3:G*t*", false)]
    [InlineData("s3:*", "*", false)]
    [InlineData("*:*", "s3:Get*", true)]
    [InlineData("s3*", "s3:Get*", false)]
    [InlineData("s3:?*", "s3:*", false)]
    [InlineData("s3:*?", "s3:?*", true)]
    [InlineData("s3:***", "s3:*", true)]
    public void An_action_pattern_covers_another(string outer, string inner, bool covers) => Assert.Equal(covers, PatternInclusion.CoversAction(outer, inner));

    [Fact]
    public void Resources_have_case()
    {
        Assert.False(PatternInclusion.Covers("arn:aws:s3:::Bucket*", "arn:aws:s3:::bucket", ignoreCase: false));
        Assert.True(PatternInclusion.Covers("arn:aws:s3:::bucket*", "arn:aws:s3:::bucket/*", ignoreCase: false));
    }

    [Fact]
    public void It_says_what_all_short_texts_say()
    {
        var random = new Random(5);
        var texts = Texts(7).ToList();
        var covered = 0;
        for (var i = 0; i < 4000; i++)
        {
            var (outer, inner) = (Pattern(random), Pattern(random));
            var expected = texts.Where(text => Slow(inner, text)).All(text => Slow(outer, text));
            covered += expected ? 1 : 0;
            Assert.True(expected == PatternInclusion.Covers(outer, inner, ignoreCase: true), string.Create(CultureInfo.InvariantCulture, $"{outer} over {inner}: {expected}"));
        }

        Assert.InRange(covered, 300, 3700);
    }

    [Fact]
    public void Patterns_made_to_be_slow_are_answered_soon()
    {
        var outer = "*a" + new string('?', 40) + "b*";
        var inner = "*" + string.Concat(Enumerable.Repeat("a*b*", 20));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.False(PatternInclusion.Covers(outer, inner, ignoreCase: true));
        Assert.True(watch.ElapsedMilliseconds < 2000, $"{watch.ElapsedMilliseconds} ms");
    }

    private static string Pattern(Random random) => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => "aab?**"[random.Next(6)]));

    // "c" is in no pattern.
    private static IEnumerable<string> Texts(int longest) => longest == 0 ? [""] : Texts(longest - 1).SelectMany(text => text.Length == longest - 1 ? (Alphabet + "c").Select(character => text + character).Prepend(text) : [text]);

    // The definition of a match, word for word.
    private static bool Slow(string pattern, string text) => pattern.Length == 0
        ? text.Length == 0
        : pattern[0] == '*' ? Slow(pattern[1..], text) || (text.Length > 0 && Slow(pattern, text[1..])) : text.Length > 0 && (pattern[0] == '?' || pattern[0] == text[0]) && Slow(pattern[1..], text[1..]);
}
