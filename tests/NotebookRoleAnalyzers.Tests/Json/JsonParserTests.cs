using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Tests.Text;

namespace NotebookRoleAnalyzers.Tests.Json;

public sealed class JsonParserTests
{
    private const string Policy = """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "\u0041\"b\\", "Effect": "Allow", "Action": ["s3:*", "ec2:Describe*"], "Resource": "*", "Condition": {} },
            { "Effect": "Deny", "NotAction": [], "Resource": ["arn:aws:s3:::b/*"], "Condition": { "Bool": { "aws:SecureTransport": false }, "NumericLessThan": { "s3:max-keys": -1.5e+3 } } }
          ]
        }
        """;

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("[]", "[]")]
    [InlineData(" [ { } , [ ] ] ", "[{},[]]")]
    [InlineData("""{"a":1,"b":[true,false,null],"c":{"d":"e"}}""", "{'a':1,'b':[true,false,null],'c':{'d':'e'}}")]
    [InlineData("\t\r\n \"a\"\n", "'a'")]
    [InlineData("-0.5e-7", "-0.5e-7")]
    [InlineData("""{"a":1,"a":2}""", "{'a':1,'a':2}")]
    [InlineData("""{"":{"":""}}""", "{'':{'':''}}")]
    public void Well_formed_json_is_the_tree_that_it_writes(string json, string tree)
    {
        var read = JsonSource.Parse(json);
        Assert.Equal(tree, JsonSource.Dump(read.Root));
        Assert.True(read.IsWellFormed);
    }

    [Theory]
    [InlineData("", "?")]
    [InlineData("  ", "?")]
    [InlineData("{", "{...}")]
    [InlineData("[", "[...]")]
    [InlineData("}", "?")]
    [InlineData("]", "?")]
    [InlineData("{]", "{...}")]
    [InlineData("[}", "[...]")]
    [InlineData("""{"a":[1}""", "{'a':[1,...],...}")]
    [InlineData("""{"a":[1}}""", "{'a':[1,...]}")]
    [InlineData("[1,]", "[1,...]")]
    [InlineData("""{"a":1,}""", "{'a':1,...}")]
    [InlineData("[,]", "[...]")]
    [InlineData("[1 2]", "[1,2,...]")]
    [InlineData("[1:2]", "[1,2,...]")]
    [InlineData("""["a":1]""", "['a',1,...]")]
    [InlineData("""{"a"}""", "{...}")]
    [InlineData("""{"a":}""", "{...}")]
    [InlineData("""{"a",}""", "{...}")]
    [InlineData("""{"a" 1}""", "{'a':1,...}")]
    [InlineData("""{"a":1 "b":2}""", "{'a':1,'b':2,...}")]
    [InlineData("{a:1}", "{...}")]
    [InlineData("{'a':1}", "{...}")]
    [InlineData("{1:2}", "{...}")]
    [InlineData("[tru]", "[?]")]
    [InlineData("[True]", "[?]")]
    [InlineData("[a b]", "[?,?,...]")]
    [InlineData("""{"a":"b""", "{'a':?,...}")]
    [InlineData("""{"a":"b\""", "{'a':?,...}")]
    [InlineData("\"a", "?")]
    [InlineData("// c\n{}", "?")]
    [InlineData("[1 // c\n]", "[1,?,?,...]")]
    [InlineData("[/* c */1]", "[?,?,?,...]")]
    public void Json_that_is_wrong_still_has_a_tree_and_is_incomplete_where_it_is_wrong(string json, string tree)
    {
        var read = JsonSource.Parse(json);
        Assert.Equal(tree, JsonSource.Dump(read.Root));
        Assert.False(read.IsWellFormed);
    }

    [Theory]
    [InlineData("{} {}", "{}")]
    [InlineData("1 2", "1")]
    [InlineData("{}}", "{}")]
    [InlineData("[1]x", "[1]")]
    public void What_follows_the_value_is_not_in_the_tree(string json, string tree)
    {
        var read = JsonSource.Parse(json);
        Assert.Equal(tree, JsonSource.Dump(read.Root));
        Assert.False(read.IsWellFormed);
    }

    [Theory]
    [InlineData("◌", "?")]
    [InlineData("[◌]", "[?]")]
    [InlineData("[1,◌,2]", "[1,?,2]")]
    [InlineData("""{"a":◌}""", "{'a':?}")]
    [InlineData("""{"a":"◌"}""", "{'a':'◌'}")]
    [InlineData("""{"a":"x◌y◌"}""", "{'a':'x◌y◌'}")]
    [InlineData("""{"◌":1}""", "{'◌':1}")]
    [InlineData("{◌}", "{...}")]
    [InlineData("""{"a":1,◌}""", "{'a':1,...}")]
    [InlineData("""{◌,"a":1}""", "{'a':1,...}")]
    [InlineData("""{"a":1,◌,"b":2}""", "{'a':1,'b':2,...}")]
    [InlineData("""{"a":1◌}""", "{'a':1,...}")]
    [InlineData("""{"a":"\\◌\n"}""", "{'a':'\\◌\n'}")]
    public void A_hole_stands_for_a_value_a_part_of_a_string_or_members(string json, string tree)
    {
        var read = JsonSource.Parse(json);
        Assert.Equal(tree, JsonSource.Dump(read.Root));
        Assert.True(read.IsWellFormed);
    }

    [Theory]
    [InlineData("[◌◌]", "[?,?,...]")]
    [InlineData("[◌1]", "[?,1,...]")]
    [InlineData("[1◌]", "[1,?,...]")]
    [InlineData("""["a"◌]""", "['a',?,...]")]
    [InlineData("""{"a"◌1}""", "{'a':?,...}")]
    [InlineData("{◌:1}", "{...}")]
    public void A_hole_that_is_only_a_part_of_a_value_makes_it_incomplete(string json, string tree) =>
        Assert.Equal(tree, JsonSource.Dump(JsonSource.Parse(json).Root));

    [Fact]
    public void A_hole_is_known_by_its_run_not_by_its_character()
    {
        var read = JsonSource.Parse("[\"\uFFFC\", ◌, \uFFFC]");
        Assert.Equal([false, true, false], read.Root.Items.Select(static item => item.Text.HasHoles));
        Assert.False(read.IsWellFormed);
    }

    [Fact]
    public void Escapes_are_read_and_keep_the_place_that_writes_them()
    {
        const string Json = """["\"\\\/\b\f\n\r\t", "\u0041\u00e9\uD83D\uDE00\ufffc"]""";
        var read = JsonSource.Parse(Json);
        Assert.Equal("\"\\/\b\f\n\r\t", read.Root.Items[0].Text.Known);
        Assert.Equal("A\u00e9\U0001F600\uFFFC", read.Root.Items[1].Text.Known);
        Assert.True(read.IsWellFormed);
        Assert.Equal(["\\u0041", "\\u00e9", "\\uD83D", "\\uDE00", "\\ufffc"], Enumerable.Range(0, 5).Select(index => Written(Json, read.Root.Items[1].Text.SpanOf(index, 1))));
    }

    [Theory]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\u12\"")]
    [InlineData("\"\\u12g4\"")]
    [InlineData("\"\\u 123\"")]
    [InlineData("\"\\u123 \"")]
    [InlineData("\"\\u123\0\"")]
    [InlineData("\"\\u+123\"")]
    [InlineData("\"\\")]
    [InlineData("\"\\u")]
    [InlineData("\"\\\"")]
    [InlineData("\"a\nb\"")]
    [InlineData("\"a\tb\"")]
    [InlineData("\"\0\"")]
    [InlineData("\"\\◌\"")]
    public void A_wrong_escape_or_a_control_character_is_not_well_formed(string json) => Assert.False(JsonSource.Parse(json).IsWellFormed);

    [Theory]
    [InlineData("01")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1.e1")]
    [InlineData("-01")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("\u0661")]
    [InlineData("\v1")]
    [InlineData("1\f")]
    [InlineData("\u00a01")]
    public void What_only_looks_like_a_number_is_not_one(string json)
    {
        var read = JsonSource.Parse(json);
        Assert.False(read.IsWellFormed);
        Assert.Equal(JsonKind.Unknown, read.Root.Kind);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("10")]
    [InlineData("1.0")]
    [InlineData("1e5")]
    [InlineData("1E+5")]
    [InlineData("0e-1")]
    [InlineData("1e999")]
    [InlineData("123456789012345678901234567890")]
    public void A_number_of_any_size_is_a_literal(string json)
    {
        var read = JsonSource.Parse(json);
        Assert.True(read.IsWellFormed);
        Assert.Equal((JsonKind.Literal, json), (read.Root.Kind, read.Root.Text.Characters));
    }

    [Fact]
    public void Every_span_is_what_the_source_writes_for_the_value()
    {
        var json = JsonSource.Parse(Policy);
        foreach (var node in JsonSource.All(json.Root))
        {
            var written = Written(Policy, json.Text.SpanOf(node.Span.Start, node.Span.Length));
            Assert.Equal(Policy.Substring(node.Span.Start, node.Span.Length), written);
            using var oracle = JsonDocument.Parse(written);
            Assert.Equal(JsonOracle.Dump(oracle.RootElement), JsonSource.Dump(node));
        }
    }

    [Fact]
    public void Spans_lead_through_the_literal_to_the_source()
    {
        var read = WrittenText.Of("""""
            "{\"a\": [\"b\\n\", " + @"""c"", " + $"\"{hole}\"]}}"
            """"");
        var json = JsonParser.Parse(read.Text);
        var items = json.Root.Members.Single().Value.Items;
        Assert.Equal(["\\\"b\\\\n\\\"", "\"\"c\"\"", "\\\"{hole}\\\""], items.Select(item => Written(read.Source, read.Text.SpanOf(item.Span.Start, item.Span.Length))));
        Assert.Equal("\\\\n", Written(read.Source, items[0].Text.SpanOf(1, 1)));
        Assert.Equal("{hole}", Written(read.Source, items[2].Text.SpanOf(0, 1)));
    }

    [Fact]
    public void Every_value_finds_its_parent()
    {
        var json = JsonSource.Parse(Policy);
        Assert.Null(json.ParentOf(json.Root));
        foreach (var parent in JsonSource.All(json.Root))
        {
            Assert.All(parent.Items, item => Assert.Same(parent, json.ParentOf(item)));
            Assert.All(parent.Members, member => Assert.Same(parent, json.ParentOf(member.Name)));
            Assert.All(parent.Members, member => Assert.Same(parent, json.ParentOf(member.Value)));
        }
    }

    [Fact]
    public void Cut_at_any_position_the_json_is_incomplete_and_keeps_what_came_before()
    {
        var text = JsonSource.Text(Policy);
        for (var length = 0; length < Policy.Length; length++)
        {
            var read = JsonParser.Parse(text.Substring(0, length));
            Assert.False(read.IsWellFormed);
            Assert.False(read.Root is { Kind: JsonKind.Object, IsComplete: true });
            AssertSpans(read);
            var statements = read.Root.Members.SingleOrDefault(static member => member.Name.Text.Known == "Statement")?.Value;
            var begun = new[] { "{ \"Sid\"", "{ \"Effect\"" }.Count(start => Policy.IndexOf(start, StringComparison.Ordinal) < length);
            Assert.Equal(begun, statements?.Items.Length ?? 0);
        }
    }

    [Fact]
    public void Begun_at_any_position_the_json_still_has_a_tree_within_the_text()
    {
        var text = JsonSource.Text(Policy);
        for (var start = 1; start < Policy.Length; start++)
        {
            AssertSpans(JsonParser.Parse(text.Substring(start, Policy.Length - start)));
        }
    }

    [Fact]
    public void A_hole_at_any_position_leaves_a_tree_within_the_text()
    {
        for (var position = 0; position < Policy.Length; position++)
        {
            AssertSpans(JsonSource.Parse(Policy.Remove(position, 1).Insert(position, "◌")));
            AssertSpans(JsonSource.Parse(Policy.Insert(position, "◌")));
        }
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Json_as_deep_as_the_limit_is_read_and_deeper_json_is_unknown_from_there(string open, string close)
    {
        var inner = open == "[" ? "" : "0";
        var allowed = JsonSource.Parse(string.Concat(Enumerable.Repeat(open, Limits.JsonDepth)) + inner + string.Concat(Enumerable.Repeat(close, Limits.JsonDepth)));
        Assert.True(allowed.IsWellFormed);
        Assert.All(JsonSource.All(allowed.Root), static node => Assert.True(node.IsComplete));
        var deeper = JsonSource.Parse(string.Concat(Enumerable.Repeat(open, Limits.JsonDepth + 1)) + inner + string.Concat(Enumerable.Repeat(close, Limits.JsonDepth + 1)));
        Assert.False(deeper.IsWellFormed);
        Assert.All(JsonSource.All(deeper.Root).Where(static node => node.Kind is JsonKind.Array or JsonKind.Object), static node => Assert.False(node.IsComplete));
    }

    [Fact]
    public void What_comes_before_json_over_the_depth_is_kept()
    {
        var read = JsonSource.Parse("{\"a\":1,\"b\":" + new string('[', 1_000) + new string(']', 1_000) + ",\"c\":2}");
        Assert.Equal("a", read.Root.Members[0].Name.Text.Known);
        Assert.DoesNotContain(read.Root.Members, static member => member.Name.Text.Known == "c");
        Assert.False(read.Root.IsComplete);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("]")]
    [InlineData("{")]
    [InlineData("{\"a\":")]
    [InlineData("\\")]
    [InlineData("\\u")]
    [InlineData("1")]
    [InlineData("-")]
    [InlineData("1,")]
    [InlineData(",")]
    [InlineData(":")]
    [InlineData(" ")]
    [InlineData("x")]
    [InlineData("◌")]
    [InlineData("◌,")]
    [InlineData("\"\\n\",")]
    [InlineData("}]")]
    public async Task A_megabyte_of_anything_is_read_in_time(string piece)
    {
        // A hole takes several characters of the source.
        var length = piece[0] == JsonSource.Hole ? 100_000 : 1_000_000;
        var repeated = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var json = (piece[0] == '\\' ? "\"" : "[") + repeated;
        Assert.NotNull(await Task.Run(() => JsonSource.Parse(json), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_megabyte_of_statements_is_read_as_one_policy()
    {
        var statement = "{ \"Effect\": \"Allow\", \"Action\": \"s3:Get\\u004fbject\", \"Resource\": \"*\" }";
        var json = "{ \"Statement\": [" + string.Join(",\n", Enumerable.Repeat(statement, 1_000_000 / statement.Length)) + "] }";
        var read = JsonSource.Parse(json);
        Assert.True(read.IsWellFormed);
        Assert.Equal(1_000_000 / statement.Length, read.Root.Members.Single().Value.Items.Length);
        Assert.All(read.Root.Members.Single().Value.Items, static item => Assert.Equal("s3:GetObject", item.Members[1].Value.Text.Known));
    }

    [Fact]
    public void Random_documents_have_the_tree_of_System_Text_Json()
    {
        var random = new RandomJson(17);
        for (var i = 0; i < 2_000; i++)
        {
            var json = random.Next();
            using var oracle = JsonDocument.Parse(json);
            var read = JsonSource.Parse(json);
            Assert.True(read.IsWellFormed, json);
            Assert.Equal(JsonOracle.Dump(oracle.RootElement), JsonSource.Dump(read.Root));
        }
    }

    [Fact]
    public void Random_documents_are_well_formed_whenever_System_Text_Json_says_so()
    {
        var random = new RandomJson(23);
        var wrong = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var json = random.NextDamaged();
            var read = JsonSource.Parse(json);
            var isWellFormed = JsonOracle.IsWellFormed(json);
            Assert.True(isWellFormed == read.IsWellFormed, $"{isWellFormed}: {json}");
            AssertSpans(read);
            wrong += isWellFormed ? 0 : 1;
        }

        Assert.InRange(wrong, 2_000, 18_000);
    }

    [Fact]
    public void Random_documents_with_holes_have_a_tree_within_the_text()
    {
        var random = new RandomJson(29);
        for (var i = 0; i < 5_000; i++)
        {
            AssertSpans(JsonSource.Parse(random.NextWithHoles(JsonSource.Hole)));
        }
    }

    private static string Written(string source, TextSpan span) => source.Substring(span.Start, span.Length);

    private static void AssertSpans(JsonText json)
    {
        var whole = new TextSpan(0, json.Text.Length);
        foreach (var node in JsonSource.All(json.Root))
        {
            Assert.True(whole.Contains(node.Span));
            foreach (var child in node.Items.Concat(node.Members.SelectMany(static member => new[] { member.Name, member.Value })))
            {
                Assert.True(node.Span.Contains(child.Span));
            }
        }
    }
}
