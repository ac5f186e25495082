using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>Texts that calls make are known as far as the source decides them, and what is known is what the program makes when it runs.</summary>
public sealed partial class MadeTextTests
{
    // One expression a line, with the text that the model has of it. Unknown are `name` and `count`.
    private const string Known = """
        string.Format("arn:aws:s3:::{0}/{1}", name, "x") | arn:aws:s3:::{name}/x
        string.Format("{0}{1}{2}{0}", "a", 'b', 3) | ab3a
        string.Format("{0}{1}{2}{3}{4}", "a", "b", "c", "d", name) | abcd{name}
        string.Format("{0}/{1}", new[] { "a", "b" }) | a/b
        string.Format("{0}/{1}", new object[] { "a", 1 }) | a/1
        string.Format(System.Globalization.CultureInfo.InvariantCulture, "{{{0}}}", "a") | {a}
        string.Format("}}{{{0}", true) | }{True
        string.Format("{0,5}-{0:x}", "a") | {?}-{?}
        string.Format("{0 }", "a") | a
        string.Format("{0}", count) | {count}
        string.Format("{0}|", null, null) | |
        string.Format("{0}", DayOfWeek.Friday) | {?}
        string.Format(name + "{0}", "a") | {?}
        string.Format("{0}", Names) | {?}
        string.Concat("a", name) | a{name}
        string.Concat("a", "b", "c", "d", "e") | abcde
        string.Concat(new[] { "a", name }) | a{name}
        string.Concat(new List<string> { "a", "b" }) | ab
        string.Concat("a", 1, true) | a1True
        string.Concat(Names.Select(n => n)) | {?}
        string.Join("/", "a", name, "c") | a/{name}/c
        string.Join(':', "a", "b") | a:b
        string.Join(",", new List<string> { "a", "b" }) | a,b
        string.Join(",", new object[] { "a", 1 }) | a,1
        string.Join(",", Names) | {?}
        string.Join(",", new[] { "a", "b", "c" }, 1, 2) | {?}
        " a ".Trim() | a
        (" a" + name).TrimStart() | a{name}
        (" a" + name).TrimEnd() | {?}
        "Abc".ToLowerInvariant() | abc
        "ABC".ToLower() | abc
        "MIX".ToLower() | {?}
        ("a-" + name).ToUpperInvariant() | A-{?}
        "é".ToUpperInvariant() | {?}
        "arn:aws:s3:::{bucket}/*".Replace("{bucket}", name) | arn:aws:s3:::{name}/*
        "aXbX".Replace("X", "1").Replace('b', 'c') | {?}
        "aXbX".Replace("X", "1").Replace("b", null) | a11
        (name + "X").Replace("X", "1") | {?}
        "aXb".Replace("x", "1", StringComparison.Ordinal) | aXb
        "aXb".Replace("x", "1", StringComparison.OrdinalIgnoreCase) | {?}
        "abc".Substring(1) | {?}
        "abc".ToString() | abc
        1.ToString() | {?}
        nameof(Names) | Names
        Prefix + "b" | arn:aws:s3:::b
        $"{Prefix}{name}{1}{'c'}{true}{DayOfWeek.Friday}" | arn:aws:s3:::{name}1cTrue{?}
        $"{(char)65}{(int)DayOfWeek.Friday}{(DayOfWeek)5}" | A5{?}
        $"{name,3}{count:x}a" | {?}{?}a
        FormattableString.Invariant($"a{name}b") | a{name}b
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a{name}b{count:x}") | a{name}b{?}
        new System.Text.StringBuilder("a").Append("b").Append(name).Append('c').Append(1).ToString() | ab{name}c1
        new System.Text.StringBuilder().Append($"a{name}b").AppendFormat("{0}{{", "x").AppendJoin(",", "p", "q").ToString() | a{name}bx{p,q
        new System.Text.StringBuilder().Append("a").Clear().Append("b").ToString() | b
        new System.Text.StringBuilder().Append("ab").Insert(0, "b").ToString() | {?}
        new System.Text.StringBuilder().Append("ab").Replace("a", "b").ToString() | {?}
        new System.Text.StringBuilder().Append('a', 3).ToString() | {?}
        new System.Text.StringBuilder().Append("abc", 1, 1).ToString() | {?}
        Built(name) | a{name}b{?}
        Added(name) | a{name}b
        AddedMaybe(name) | {?}
        """;

    private const string Members = """
        private const string Prefix = "arn:aws:s3:::";
        private static string[] Names => "x,y".Split(',');
        private static string Built(string name)
        {
            var text = new System.Text.StringBuilder();
            text.Append("a").Append(name);
            text.Append("b");
            if (name.Length > 1) text.Append("c");
            return text.ToString();
        }
        private static string Added(string name)
        {
            var text = "a";
            text += name;
            text += "b";
            return text;
        }
        private static string AddedMaybe(string name)
        {
            var text = "a";
            if (name.Length > 1) text += "b";
            return text;
        }
        """;

    private static (string Expression, string Text)[] Cases { get; } = [.. Known.ReplaceLineEndings("\n").Split('\n').Select(static line => (line[..line.LastIndexOf(" | ", StringComparison.Ordinal)], line[(line.LastIndexOf(" | ", StringComparison.Ordinal) + 3)..]))];

    private static string Statements => string.Concat(Cases.Select(static (one, index) => $"new PolicyStatement(new PolicyStatementProps {{ Sid = \"S{index}\", Resources = new[] {{ {one.Expression} }} }});\n"));

    [Fact]
    public void What_the_source_decides_is_known()
    {
        var model = TestCode.Read(TestCode.Stack($"void M(string name, int count) {{ {Statements} }}", Members)).First(static model => model.Statements.Count > 0);

        Assert.Equal(
            Cases.Select(static one => $"{one.Expression} | {one.Text}"),
            Cases.Select((one, index) => $"{one.Expression} | {Text(model.Statements.First(statement => statement.Sid!.Known == "S" + index))}"));
    }

    [Fact]
    public void What_is_known_is_what_the_program_makes()
    {
        var made = (JsonArray)Execution.Json($"var name = \"n\"; var count = 7; var json = System.Text.Json.JsonSerializer.Serialize(new {{ made = new[] {{ {string.Join(", ", Cases.Select(static one => one.Expression))} }} }});", Members)["made"]!;

        Assert.All(Cases.Select((one, index) => (one.Text, Made: made[index]!.GetValue<string>())), static one =>
            Assert.Matches("^" + Hole().Replace(Regex.Escape(one.Text), ".*") + "$", one.Made));
    }

    [Fact]
    public void What_is_written_in_another_file_is_shown_where_it_is_used()
    {
        const string Expressions = """
            string.Format(Parts.Template, Parts.Bucket), string.Join("/", Parts.List), Parts.Bucket.ToUpperInvariant(), string.Concat("a", Parts.Bucket), new System.Text.StringBuilder(Parts.Bucket).Append(Parts.Bucket).ToString(), System.Text.Json.JsonSerializer.Serialize(Parts.List), Fn.Join("", Parts.List)
            """;
        var source = TestCode.Stack($"new PolicyStatement(new PolicyStatementProps {{ Resources = new[] {{ {Expressions} }} }});");
        var parts = new string('\n', source.Length) + """
            public static class Parts
            {
                public static readonly string Template = "{0}/*";
                public static readonly string Bucket = "b";
                public static readonly string[] List = new[] { "x", "y" };
            }
            """;
        var compilation = TestCode.Compile([source, parts]);
        var tree = compilation.SyntaxTrees.First();
        var constructor = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ConstructorDeclarationSyntax>().Single();
        var model = PolicyReader.Read(compilation.GetSemanticModel(tree), constructor, KnownSymbols.From(compilation)!, TestContext.Current.CancellationToken);

        var resources = Assert.Single(model.Statements).Resources.Items;
        Assert.Equal(["b/*", "x/y", "B", "ab", "bb", """["x","y"]""", "xy"], resources.Select(static item => item.Text.ToString()));
        Assert.All(resources, item => Assert.All(item.Text.Runs, run => Assert.True(item.Site.Node.Span.Contains(run.Source))));
    }

    private static string Text(Statement statement) => Unnamed().Replace(Assert.Single(statement.Resources.Items).Text.ToString(), "{?}");

    [GeneratedRegex(@"\\\{(\?|\\\?|name|count)}")]
    private static partial Regex Hole();

    // A hole that isn't of one of the two unknowns.
    [GeneratedRegex(@"\{(?!name\}|count\}|a\}|p,|\?\})[^{}]*\}")]
    private static partial Regex Unnamed();
}
