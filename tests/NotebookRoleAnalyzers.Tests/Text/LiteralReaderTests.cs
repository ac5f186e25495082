using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Tests.Text;

public sealed class LiteralReaderTests
{
    private const string Quotes = "\"\"\"";

    public static TheoryData<string> Literals => new()
    {
        // Regular.
        "\"\"", "\"a\"", "\"{}\"", "\"{{\"", "\"tab\there\"",
        """ "\'\"\\\0\a\b\f\n\r\t\v" """.Trim(),
        """ "a\u0041b\u00e9\uFFFC\uD83D\uDE00" """.Trim(),
        """ "\U0001F600-\U00000041" """.Trim(),
        """ "\x9-\x41g-\x041-\x00411" """.Trim(),
        "\"\U0001F600 \u00e9 \uFFFC\"",

        // Verbatim.
        "@\"\"", "@\"a\"", "@\"\"\"\"", "@\"a \"\"b\"\" c\"", "@\"C:\\n\\u0041\"", "@\"{{}}\"", "@\"a\nb\"", "@\"a\r\n  b\r\"",

        // Raw on one line.
        Quotes + "a" + Quotes, Quotes + " \"a\" \\n {{x}} " + Quotes, "\"" + Quotes + "a" + Quotes + "b" + Quotes + "\"",

        // Raw over several lines.
        Raw("\n", "", "a"), Raw("\n", "    ", "a", "  b", "", "c"), Raw("\r\n", "\t ", "{", "\t\"a\": \"b\"", "", "}"),
        Raw("\n", "    ", ""), Raw("\r\n", "    ", ""), Raw("\n", "    ", "", ""), Raw("\n", "    ", "", "a", ""),
        Quotes + "\n      a\n\n  \n      b\n      " + Quotes,
        Quotes + "\r\n      a\r\n \r\n      b \r\n      " + Quotes,
        Quotes + "\n    a\r\n    b\n    " + Quotes,
        Quotes + "  \n    a  \n    " + Quotes,

        // Bytes.
        "\"\"u8", """ "a\n\u0041\"" """.Trim() + "u8", "@\"a\"\"b\"u8", Quotes + "a\"b" + Quotes + "u8", Raw("\n", "  ", "a", "", " \"b\"") + "u8", "\"a\"U8",
    };

    public static TheoryData<string> Interpolated => new()
    {
        // Regular.
        "$\"\"", "$\"a\"", "$\"{{\"", "$\"}}\"", "$\"{{{{}}}}\"", "$\"{{a}}{{\"", """ $"a\n\"\\\u0041\x41\U0001F600" """.Trim(), "$\"{\"x\"}\"", "$\"{{{\"x\"}}}\"", "$\"{\"x\"}{\"y\"}\"", "$\"{\"x\"}{{\"",

        // Verbatim.
        "$@\"\"", "@$\"\"", "$@\"a\"\"b\"", "@$\"a\\n{{\"\"}}\"", "$@\"a\n {\"x\"}\r\n b\"", "@$\"\"\"{\"x\"}\"\"\"",

        // Raw on one line.
        "$" + Quotes + "a" + Quotes, "$" + Quotes + " \"a\" \\n " + Quotes, "$" + Quotes + "a{\"x\"}b" + Quotes, "$$" + Quotes + "{a}{{\"x\"}}{}" + Quotes, "$$$" + Quotes + "{{a}}{{{\"x\"}}}" + Quotes,
        "$$" + Quotes + "{{{\"x\"}}}" + Quotes, "$" + Quotes + "{\"x\"}" + Quotes,

        // Raw over several lines.
        "$" + Raw("\n", "    ", "a", "", "  b"), "$" + Raw("\r\n", "\t", "a", "", " b"), "$" + Raw("\n", "    ", ""), "$" + Raw("\n", "    ", "", "a", ""),
        "$" + Raw("\n", "    ", "{\"x\"}"), "$" + Raw("\n", "    ", "{\"x\"}", "{\"y\"}"), "$" + Raw("\n", "    ", "  {\"x\"} a", "", "  b {\"y\"}"),
        "$$" + Raw("\n", "    ", "{", "  \"a\": \"{{\"x\"}}\"", "}"), "$$" + Raw("\r\n", "    ", "{", "  \"a\": \"{{\"x\"}}\",", "", "  \"b\": {{\"y\"}}", "}"),
        "$$" + Quotes + "\n      a {{\"x\"}}\n\n  \n      b\n      " + Quotes,
    };

    public static TheoryData<string> Running => new()
    {
        "$\"a{hole}b\"", "$\"{{{hole}}}\"", "$\"{hole}{hole}\"", "$@\"\"\"{hole}\"\"\n\"", "@$\"{{\\{hole}\"",
        "$" + Quotes + " \"{hole}\" " + Quotes, "$$" + Quotes + "{ \"a\": {{hole}} }" + Quotes,
        "$" + Raw("\n", "    ", "  {hole}", "", "{hole}"), "$$" + Raw("\r\n", "\t", "{", "\t\"a\": \"{{hole}}\"", "", "}"),
        "\"a\" + hole + @\"b\"\"\" + $\"{hole}{{\" + " + Quotes + "\"c\"" + Quotes,
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_literal_has_the_compilers_value_and_every_character_its_place(string literal)
    {
        var read = WrittenText.Of(literal);
        Assert.NotNull(read.Value);
        Spelling.AssertExact(read);
        Spelling.AssertWhole(read);
    }

    [Theory]
    [MemberData(nameof(Interpolated))]
    public void An_interpolated_string_has_the_compilers_value_and_every_character_its_place(string literal)
    {
        var read = WrittenText.Of(literal);
        Assert.NotNull(read.Value);
        Spelling.AssertExact(read);
    }

    [Theory]
    [MemberData(nameof(Running))]
    public void Around_holes_the_text_is_what_the_program_has_when_it_runs(string expression)
    {
        var read = WrittenText.Of(expression);
        Spelling.AssertExact(read);
        Assert.True(read.Text.HasHoles);
        Assert.Null(read.Text.Known);
        Assert.Equal(WrittenText.Run(expression, "<h>"), read.Text.ToString().Replace("{hole}", "<h>", StringComparison.Ordinal));
        Assert.All(read.Text.Runs.Where(static run => run.Hole is not null), run => Assert.Equal("hole", run.Hole!.Symbol!.Name));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void The_line_ends_of_a_file_are_those_of_its_literals(string lineEnd)
    {
        string[] literals = ["@\"a" + lineEnd + "b\"", "$@\"a" + lineEnd + "{{b\"", Raw(lineEnd, "    ", "a", "", "  b"), "$$" + Raw(lineEnd, "    ", "{", "", "  {{\"x\"}}", "}")];
        foreach (var literal in literals)
        {
            var read = WrittenText.Of(literal, lineEnd: lineEnd);
            Spelling.AssertExact(read);
            Assert.Contains("a" == literal[2..3] ? "a" + lineEnd : lineEnd, read.Text.Characters, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\r")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public void Any_line_end_of_the_language_parts_the_lines_of_a_raw_literal(string lineEnd)
    {
        Spelling.AssertExact(WrittenText.Of(Raw(lineEnd, "    ", "a", "", "  b")));
        Spelling.AssertExact(WrittenText.Of("$$" + Raw(lineEnd, "    ", "a", "{{\"x\"}}", "", "  b")));
    }

    [Theory]
    [InlineData("\u3000")]
    [InlineData("\u00a0\t")]
    [InlineData(" \f")]
    public void Any_white_space_of_the_language_indents_a_raw_literal(string indentation)
    {
        Spelling.AssertExact(WrittenText.Of(Raw("\n", indentation, "a", "  b")));
        Spelling.AssertExact(WrittenText.Of("$" + Raw("\n", indentation, "a", "{\"x\"}", "  b")));
    }

    [Fact]
    public void An_escape_that_is_newer_than_the_compiler_is_never_given_a_wrong_meaning()
    {
        var literal = (LiteralExpressionSyntax)SyntaxFactory.ParseExpression("\"a\\e[0m\"", options: new CSharpParseOptions(LanguageVersion.Preview));
        var builder = new SourceStringBuilder();
        LiteralReader.Append(literal, builder);
        var text = builder.ToSourceString();
        Assert.Equal(literal.Token.ValueText, text.Characters);
        Assert.True(literal.ContainsDiagnostics ? text.Runs is [{ Literal: null }] : text.Characters == "a\u001b[0m" && text.Runs.All(static run => run.Literal is not null));
    }

    [Theory]
    [InlineData("\"abc")]
    [InlineData("\"")]
    [InlineData("\"ab\\")]
    [InlineData("\"\\u12\"")]
    [InlineData("\"\\U00110000\"")]
    [InlineData("\"\\UFFFFFFFF\"")]
    [InlineData("\"\\U0000D800\"")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\q\"")]
    [InlineData("@\"abc")]
    [InlineData("@\"abc\"\"")]
    [InlineData(Quotes)]
    [InlineData(Quotes + "abc")]
    [InlineData(Quotes + "\n  a\n b\n  " + Quotes)]
    [InlineData(Quotes + "\n  " + Quotes)]
    [InlineData(Quotes + "\n")]
    [InlineData(Quotes + "\na" + Quotes)]
    [InlineData(Quotes + "a\nb" + Quotes)]
    [InlineData("'a'")]
    [InlineData("1")]
    public void A_literal_that_is_wrong_is_read_without_an_exception(string source)
    {
        foreach (var token in SyntaxFactory.ParseTokens(source, options: new CSharpParseOptions(LanguageVersion.Preview)))
        {
            if (token.Value is not string || SyntaxFactory.ParseExpression(token.Text) is not LiteralExpressionSyntax literal)
            {
                continue;
            }

            var builder = new SourceStringBuilder();
            LiteralReader.Append(literal, builder);
            Assert.Equal(literal.Token.ValueText, builder.ToSourceString().Characters);
        }
    }

    [Theory]
    [InlineData("\"a\"", LiteralKind.Regular, 0, "", false)]
    [InlineData("@\"a\"", LiteralKind.Verbatim, 0, "", false)]
    [InlineData("@\"a\"u8", LiteralKind.Verbatim, 0, "", true)]
    [InlineData(Quotes + "a" + Quotes, LiteralKind.RawSingleLine, 0, "", false)]
    [InlineData(Quotes + "\n\ta\n\t" + Quotes + "u8", LiteralKind.RawMultiLine, 0, "\t", true)]
    [InlineData("$\"a\"", LiteralKind.Regular, 1, "", false)]
    [InlineData("@$\"a\"", LiteralKind.Verbatim, 1, "", false)]
    [InlineData("$@\"a\"", LiteralKind.Verbatim, 1, "", false)]
    [InlineData("$$" + Quotes + "a" + Quotes, LiteralKind.RawSingleLine, 2, "", false)]
    [InlineData("$$$" + Quotes + "\n  a\n  " + Quotes, LiteralKind.RawMultiLine, 3, "  ", false)]
    public void The_spelling_says_how_an_edit_has_to_write(string source, object kind, int dollars, string indentation, bool isUtf8)
    {
        var literal = WrittenText.Of(source).Text.Runs.Single().Literal!;
        Assert.Equal(kind, literal.Kind);
        Assert.Equal((dollars, indentation, isUtf8), (literal.Dollars, literal.Indentation, literal.IsUtf8));
        Assert.Equal(source, literal.Expression.ToString());
    }

    [Fact]
    public void Random_literals_of_every_kind_are_read_to_the_character()
    {
        var random = new RandomLiterals(20240229);
        foreach (var read in WrittenText.All(Enumerable.Range(0, 2_000).Select(_ => random.Next()).ToList()))
        {
            Assert.NotNull(read.Value);
            Spelling.AssertExact(read);
        }
    }

    private static string Raw(string lineEnd, string indentation, params string[] lines) =>
        Quotes + lineEnd + string.Concat(lines.Select(line => (line.Length == 0 ? "" : indentation) + line + lineEnd)) + indentation + Quotes;
}
