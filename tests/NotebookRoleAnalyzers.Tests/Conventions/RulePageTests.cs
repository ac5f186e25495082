using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Trust;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Conventions;

public sealed class RulePageTests
{
    private static readonly string[] Sections =
    [
        "What it reports", "Why it matters", "Flagged code", "Fixed code", "When it stays silent", "The variant that cannot be fixed", "How to configure",
    ];

    // A rule without a fix has no code to show after one, and all of it can't be fixed.
    private static readonly string[] SectionsOfFixes = ["Fixed code", "The variant that cannot be fixed"];

    public static TheoryData<string> Ids => new(RuleList.Descriptors.Select(static descriptor => descriptor.Id));

    public static TheoryData<string> Pages => new(Page.All.Select(static page => page.Name));

    public static TheoryData<string> PagesWithExamples => new(Page.WithExamples.Select(static page => page.Name));

    public static TheoryData<string, int> FlaggedExamples => ExamplesOf("csharp", "flagged");

    public static TheoryData<string, int> SilentExamples => ExamplesOf("csharp", "silent");

    public static TheoryData<string, int> FlaggedSettings => ExamplesOf("ini", "flagged");

    public static TheoryData<string, int> SilentSettings => ExamplesOf("ini", "silent");

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_told_on_the_page_that_its_help_link_leads_to(string id)
    {
        var descriptor = RuleList.Descriptors.Single(descriptor => descriptor.Id == id);
        var fix = Mending.FixOf(id) is null ? "no" : "yes";

        Assert.Equal($"{RulePage.Root}{Page.NameOf(descriptor)}.md", descriptor.HelpLinkUri);
        var page = Page.Named(Page.NameOf(descriptor));
        Assert.Contains($"\n| {id} | {descriptor.DefaultSeverity} | {descriptor.Category} | {fix} |\n", page.Text, StringComparison.Ordinal);
        Assert.Contains($"\ndotnet_diagnostic.{id}.severity = ", page.Text, StringComparison.Ordinal);
        Assert.Contains($"\ndotnet_analyzer_diagnostic.category-{descriptor.Category}.severity = ", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Examples, example => example.Ids.Contains(id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_described_by_what_its_page_says_first(string id)
    {
        var descriptor = RuleList.Descriptors.Single(descriptor => descriptor.Id == id);

        Assert.Equal(Page.Named(Page.NameOf(descriptor)).Description, descriptor.Description.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_the_title_of_its_rule(string name)
    {
        var descriptor = RuleList.Descriptors.Single(descriptor => descriptor.Id == name);

        Assert.StartsWith($"# {name}: {descriptor.Title}\n", Page.Named(name).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_the_sections_that_all_pages_have(string name)
    {
        // "Flagged code: CDK" is the section on flagged code in one form.
        var sections = Page.Named(name).Headings.Skip(1).Select(static heading => heading.Split(':')[0]).Distinct();

        Assert.Equal(Mending.FixOf(name) is null ? Sections.Except(SectionsOfFixes) : Sections, sections);
    }

    [Theory]
    [MemberData(nameof(PagesWithExamples))]
    public void A_page_says_only_what_its_tests_understand(string name)
    {
        var examples = Page.Named(name).Examples;

        Assert.All(examples, static example => Assert.Contains(example.Kind, (string[])["", "flagged", "fixed", "silent", "given"]));
        Assert.All(examples.Select(static (example, index) => (example, index)).Where(static pair => pair.example.Kind == "fixed"), pair =>
            Assert.Equal("flagged", examples[pair.index - 1].Kind));
    }

    [Theory]
    [MemberData(nameof(FlaggedExamples))]
    public async Task A_flagged_example_gives_exactly_the_ids_that_it_names(string name, int line)
    {
        var example = ExampleAt(name, line);

        Assert.Equal(example.Ids.Order(StringComparer.Ordinal), await IdsIn(name, example));
    }

    [Theory]
    [MemberData(nameof(FlaggedExamples))]
    public async Task A_fixed_example_is_what_the_fixes_make_of_the_flagged_one_before(string name, int line)
    {
        var flagged = ExampleAt(name, line);
        var after = Page.Named(name).Examples.SkipWhile(example => example.Line <= line).FirstOrDefault();
        var expected = after?.Kind == "fixed" ? after.Code : flagged.Code;

        var mended = await Mending.MendAll(flagged.InStack);

        TestCode.AssertCompiles(TestCode.Compile(mended));
        Assert.Equal(expected, flagged.IsClass ? mended[TestCode.Usings.Length..] : Unwrapped(mended));
        Assert.Equal(after?.Kind == "fixed", flagged.Ids.All(static id => Mending.FixOf(id) is not null));
    }

    [Theory]
    [MemberData(nameof(SilentExamples))]
    public async Task A_silent_example_gives_no_finding(string name, int line) => Assert.Empty(await IdsIn(name, ExampleAt(name, line)));

    [Theory]
    [MemberData(nameof(FlaggedSettings))]
    public async Task Flagged_settings_give_one_finding_a_line_of_the_ids_that_they_name(string name, int line)
    {
        var example = ExampleAt(name, line);
        var settings = example.Code.Split('\n').Where(static text => text.Contains('=', StringComparison.Ordinal));

        Assert.Equal(settings.Select(_ => example.Ids.Single()), await IdsUnder(example));
    }

    [Theory]
    [MemberData(nameof(SilentSettings))]
    public async Task Silent_settings_give_no_finding(string name, int line) => Assert.Empty(await IdsUnder(ExampleAt(name, line)));

    [Fact]
    public void The_page_of_an_open_trust_lists_the_services_that_send_source_keys()
    {
        var rows = Repository.Read("src/NotebookRoleAnalyzers/Catalogue/source-keys.tsv").Split('\n')
            .Select(static line => line.Split('\t'))
            .Where(static fields => fields is [_, "yes", ..])
            .OrderBy(static fields => fields[0], StringComparer.Ordinal)
            .Select(static fields => $"| `{fields[0]}` | `{Spelled(fields[2])}` |");

        var listed = Page.Named(ServiceTrustWithoutSource.Descriptor.Id).Text.Split('\n').Where(static line => line.StartsWith("| `", StringComparison.Ordinal));

        Assert.Equal(rows, listed);
    }

    private static string Spelled(string template) => template
        .Replace("{p}", "{partition}", StringComparison.Ordinal)
        .Replace("{r}", "{region}", StringComparison.Ordinal)
        .Replace("{a}", "{account}", StringComparison.Ordinal);

    private static TheoryData<string, int> ExamplesOf(string language, string kind)
    {
        var data = new TheoryData<string, int>();
        foreach (var page in Page.WithExamples)
        {
            foreach (var example in page.Examples.Where(example => example.Language == language && example.Kind == kind))
            {
                data.Add(page.Name, example.Line);
            }
        }

        return data;
    }

    private static Example ExampleAt(string name, int line) => Page.Named(name).Examples.Single(example => example.Line == line);

    private static async Task<IEnumerable<string>> IdsIn(string name, Example example)
    {
        var compilation = TestCode.Compile(example.InStack);
        TestCode.AssertCompiles(compilation);
        return (await TestCode.Analyze(compilation, SettingsFor(name))).Select(static diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal);
    }

    // A page may give settings that hold for its code.
    private static Settings SettingsFor(string name) =>
        new(string.Concat(Page.Named(name).Examples.Where(static other => other.Kind == "given").Select(static other => other.Code + "\n")));

    private static async Task<IEnumerable<string>> IdsUnder(Example settings) =>
        (await TestCode.Analyze(TestCode.Compile("class C { }"), new Settings(settings.Code))).Select(static diagnostic => diagnostic.Id);

    private static string Unwrapped(string source)
    {
        var body = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot().DescendantNodes().OfType<ConstructorDeclarationSyntax>().Single().Body!;
        var lines = source[body.OpenBraceToken.Span.End..body.CloseBraceToken.SpanStart].ReplaceLineEndings("\n").Split('\n')[1..^1];
        return string.Join('\n', lines.Select(static line => line.StartsWith(Example.Indentation, StringComparison.Ordinal) ? line[Example.Indentation.Length..] : line));
    }
}
