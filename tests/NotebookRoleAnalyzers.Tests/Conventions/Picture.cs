using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Conventions;

/// <summary>The picture in the README: a finding as an editor shows it, the fix that is offered, and what that makes of the code. All text in it is what the analyzer and the fix really give.</summary>
internal static class Picture
{
    public const string File = "docs/images/finding.svg";

    private const string Id = "NRA2001";
    private const int LineHeight = 19;
    private const int Left = 24;
    private const double CharacterWidth = 7.83;
    private const int MostCharacters = 96;

    private const string Code = """
                var bucket = new Bucket(this, "Notebooks");

                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                {
                    Actions = new[]
                    {
                        "s3:*"
                    },
                    Resources = new[] { "*" }
                }));
        """;

    private const string Before = "        var role = new Role(this, \"R\", new RoleProps { AssumedBy = new AccountRootPrincipal() });\n";

    /// <summary>The picture as the analyzer and the fix make it.</summary>
    public static async Task<string> Generate()
    {
        var source = TestCode.Stack(Before + Code);
        var document = Mending.Document(source);
        var found = Assert.Single(await TestCode.Analyze((await document.Project.GetCompilationAsync())!), static diagnostic => diagnostic.Id == Id);
        var offered = await Mending.Offered(document, found);
        var start = source.IndexOf(Code, StringComparison.Ordinal);
        var end = source.Length - start - Code.Length;
        var mended = await Mending.MendFirst(source, Id);

        var picture = new Drawing();
        picture.Lines(Code, found, start);
        picture.Gap();
        picture.Box([$"{Id}: {found.GetMessage(CultureInfo.InvariantCulture)}"], "warning");
        picture.Box([.. offered.Select(static (action, index) => (index == 0 ? "Fix: " : "     ") + action.Title)], "offer");
        picture.Gap();
        picture.Lines(mended[start..^end], null, 0);
        return picture.ToSvg();
    }

    private sealed class Drawing
    {
        private readonly StringBuilder _shapes = new();
        private int _y = 30;

        public void Gap() => _y += LineHeight / 2;

        public void Lines(string code, Diagnostic? found, int start)
        {
            var offset = 0;
            foreach (var line in code.Split('\n'))
            {
                Text(Left, line.Length >= 8 ? line[8..] : "", "code");
                if (found is not null && found.Location.SourceSpan.Start - start - offset is var column && column >= 0 && column < line.Length)
                {
                    Squiggle(Left + ((column - 8) * CharacterWidth), found.Location.SourceSpan.Length * CharacterWidth);
                }

                offset += line.Length + 1;
                _y += LineHeight;
            }
        }

        public void Box(string[] texts, string kind)
        {
            var lines = texts.SelectMany(Wrapped).ToList();
            _shapes.Append(CultureInfo.InvariantCulture, $"<rect class=\"{kind}\" x=\"{Left - 8}\" y=\"{_y - 16}\" width=\"{(MostCharacters * CharacterWidth) + 16:0}\" height=\"{(lines.Count * LineHeight) + 8}\" rx=\"4\"/>\n");
            foreach (var line in lines)
            {
                Text(Left, line, "said");
                _y += LineHeight;
            }

            _y += 14;
        }

        public string ToSvg() => string.Create(CultureInfo.InvariantCulture, $$"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{{(MostCharacters * CharacterWidth) + (2 * Left):0}}" height="{{_y}}" role="img" aria-label="A finding, its fix and the result">
            <style>
            text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre }
            .code { fill: #d4d4d4 } .said { fill: #f0f0f0 }
            .warning { fill: #4b3a12; stroke: #d7a400 } .offer { fill: #17344d; stroke: #3794ff }
            </style>
            <rect width="100%" height="100%" rx="8" fill="#1e1e1e"/>
            {{_shapes}}</svg>

            """).ReplaceLineEndings("\n");

        private void Text(double x, string text, string kind) =>
            _shapes.Append(CultureInfo.InvariantCulture, $"<text class=\"{kind}\" x=\"{x:0.#}\" y=\"{_y}\" xml:space=\"preserve\">{WebUtility.HtmlEncode(text)}</text>\n");

        private void Squiggle(double x, double width)
        {
            var path = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} {_y + 4}"));
            for (var at = 0; at < width; at += 4)
            {
                path.Append("l2 -3l2 3");
            }

            _shapes.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"none\" stroke=\"#d7a400\" stroke-width=\"1.2\"/>\n");
        }

        private static IEnumerable<string> Wrapped(string text)
        {
            while (text.Length > MostCharacters)
            {
                var space = text.LastIndexOf(' ', MostCharacters);
                yield return text[..space];
                text = text[(space + 1)..];
            }

            yield return text;
        }
    }
}
