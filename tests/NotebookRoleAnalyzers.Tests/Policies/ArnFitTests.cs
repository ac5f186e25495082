using System.Text.RegularExpressions;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Tests.Policies;

public sealed class ArnFitTests
{
    private static readonly string[] TypeParts = ["a", "/", ":", "{Any}", "{BucketName}", "{Account}"];

    [Fact]
    public void It_says_what_all_short_texts_say()
    {
        var random = new Random(11);
        var texts = Texts(6).ToList();
        var fitting = 0;
        for (var i = 0; i < 3000; i++)
        {
            var resource = string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => "ab/:?**"[random.Next(7)]));
            var arn = string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => TypeParts[random.Next(TypeParts.Length)]));
            var (left, right) = (Matcher(resource, "*", "?"), TypeMatcher(arn));
            var expected = texts.Any(text => left.IsMatch(text) && right.IsMatch(text)) ? Answer.Yes : Answer.No;
            fitting += (int)expected / 2;

            Assert.Equal((resource, arn, expected), (resource, arn, ArnFit.Of(new SourceString(resource, []), arn)));
        }

        Assert.InRange(fitting, 200, 2800);
    }

    private static Regex Matcher(string pattern, string any, string one) =>
        new("^" + Regex.Escape(pattern).Replace(Regex.Escape(any), ".*", StringComparison.Ordinal).Replace(Regex.Escape(one), ".", StringComparison.Ordinal) + "$");

    private static Regex TypeMatcher(string arn) => new("^" + Regex.Escape(arn)
        .Replace(@"\{Any}", ".+", StringComparison.Ordinal)
        .Replace(@"\{BucketName}", "[^/:]+", StringComparison.Ordinal)
        .Replace(@"\{Account}", "[^/:]*", StringComparison.Ordinal) + "$");

    private static IEnumerable<string> Texts(int longest) => longest == 0 ? [""] : Texts(longest - 1).SelectMany(text => text.Length == longest - 1 ? "ab/:".Select(character => text + character).Prepend(text) : [text]);
}
