using Microsoft.CodeAnalysis.Text;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Tests.Text;

public sealed class SourceStringTests
{
    [Fact]
    public void A_chain_keeps_the_place_of_every_character()
    {
        var read = WrittenText.Of("\"a\\n\" + @\"b\"\"\" + ($\"c{{\" + \"\"\"d\"\"\") + \"\" + \"e\"");
        Assert.Equal("a\nb\"c{de", read.Text.Characters);
        Assert.Equal(read.Value, read.Text.Characters);
        Spelling.AssertExact(read);
        Assert.Equal(["a", "\\n", "b", "\"\"", "c", "{{", "d", "e"], Enumerable.Range(0, read.Text.Length).Select(index => read.Written(index, 1)));
    }

    [Fact]
    public void A_span_goes_from_the_first_character_to_the_last_whatever_is_between()
    {
        var read = WrittenText.Of("\"ab\" + hole + \"cd\"");
        Assert.Equal("ab\uFFFCcd", read.Text.Characters);
        Assert.Equal("b\" + hole + \"c", read.Written(1, 3));
        Assert.Equal("hole", read.Written(2, 1));
        Assert.Equal("ab\" + hole + \"cd", read.Written(0, 5));
    }

    [Theory]
    [InlineData(0, "|ab")]
    [InlineData(1, "a|b")]
    [InlineData(2, "b|\\n")]
    [InlineData(3, "\\n|c")]
    [InlineData(4, "c|\"")]
    public void A_span_of_no_characters_is_the_place_to_insert_one(int index, string place)
    {
        var read = WrittenText.Of("\"ab\\nc\"");
        var span = read.Text.SpanOf(index, 0);
        var bar = place.IndexOf('|', StringComparison.Ordinal);
        Assert.Equal(0, span.Length);
        Assert.Equal(place[..bar], read.Source.Substring(span.Start - bar, bar));
        Assert.Equal(place[(bar + 1)..], read.Source.Substring(span.Start, place.Length - bar - 1));
    }

    [Fact]
    public void The_empty_string_has_no_place()
    {
        Assert.Equal(default, SourceString.Empty.SpanOf(0, 0));
        Assert.Empty(SourceString.Empty.RunsOf(0, 0));
        Assert.Equal("", SourceString.Empty.Substring(0, 0).Characters);
        Assert.Equal("", SourceString.Empty.Known);
    }

    [Fact]
    public void An_escape_of_two_characters_is_the_place_of_both()
    {
        var read = WrittenText.Of("\"a\\U0001F600b\"");
        Assert.Equal("\\U0001F600", read.Written(1, 1));
        Assert.Equal("\\U0001F600", read.Written(2, 1));
        Assert.Equal("\\U0001F600b", read.Written(2, 2));
    }

    [Fact]
    public void Every_substring_keeps_characters_and_places()
    {
        var text = WrittenText.Of("\"a\\n\" + hole + $\"b{{{hole}\" + @\"\"\"c\"").Text;
        for (var start = 0; start <= text.Length; start++)
        {
            for (var length = 0; length <= text.Length - start; length++)
            {
                var part = text.Substring(start, length);
                Assert.Equal(text.Characters.Substring(start, length), part.Characters);
                for (var i = 0; i < length; i++)
                {
                    Assert.Equal(text.SpanOf(start + i, 1), part.SpanOf(i, 1));
                    Assert.Equal(text.IsHole(start + i), part.IsHole(i));
                }
            }
        }
    }

    [Fact]
    public void The_runs_of_some_characters_cover_just_them()
    {
        var text = WrittenText.Of("\"abc\\nd\" + \"ef\"").Text;
        for (var start = 0; start <= text.Length; start++)
        {
            for (var length = 0; length <= text.Length - start; length++)
            {
                var runs = text.RunsOf(start, length).ToList();
                Assert.Equal(length, runs.Sum(static run => run.Length));
                Assert.True(length == 0 || (runs[0].Start == start && runs[^1].End == start + length));
                Assert.All(runs.Where(static run => run.IsVerbatim), static run => Assert.Equal(run.Length, run.Source.Length));
            }
        }
    }

    [Fact]
    public void The_character_that_marks_holes_is_no_hole_where_it_is_written()
    {
        var text = WrittenText.Of("\"\\uFFFC\" + hole + \"\uFFFC\"").Text;
        Assert.Equal("\uFFFC\uFFFC\uFFFC", text.Characters);
        Assert.Equal([false, true, false], Enumerable.Range(0, 3).Select(text.IsHole));
        Assert.Equal("\uFFFC{hole}\uFFFC", text.ToString());
        Assert.Null(text.Known);
    }

    [Fact]
    public void Text_of_a_variable_keeps_the_place_where_it_is_written()
    {
        var read = WrittenText.Of("\"<\" + x + \">\" + x", "var x = \"ab\";");
        Assert.Equal("<ab>ab", read.Text.Characters);
        Spelling.AssertExact(read);
        Assert.Equal(read.Text.SpanOf(1, 2), read.Text.SpanOf(4, 2));
        Assert.True(read.Text.SpanOf(1, 1).Start < read.Text.SpanOf(0, 1).Start);
        Assert.Equal("<\" + x + \">", read.Written(0, 4));
    }

    [Theory]
    [InlineData("\"<\" + x", 0, 2, "<")]
    [InlineData("\"<\" + x", 0, 3, "<")]
    [InlineData("x + x", 1, 2, "b")]
    [InlineData("x + x", 0, 3, "ab")]
    [InlineData("$\"<{x}\"", 0, 2, "<")]
    public void A_span_whose_end_is_written_before_its_start_stays_with_the_start(string expression, int start, int length, string written) =>
        Assert.Equal(written, WrittenText.Of(expression, "var x = \"ab\";").Written(start, length));

    [Fact]
    public void Every_span_of_a_text_put_together_anyhow_is_in_the_source()
    {
        var read = WrittenText.Of("y + \"<\" + x + $\"{y}{x}\" + y + \"\\n\" + x + hole", "var x = \"ab\\t\"; var y = x + \"c\" + x;");
        for (var start = 0; start <= read.Text.Length; start++)
        {
            for (var length = 0; length <= read.Text.Length - start; length++)
            {
                Assert.True(new TextSpan(0, read.Source.Length).Contains(read.Text.SpanOf(start, length)));
            }
        }
    }
}
