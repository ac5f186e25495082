using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Conventions;

public sealed partial class DescriptorTests
{
    private const int VariantGroup = 500;

    public static TheoryData<string> Ids => new(RuleList.Descriptors.Select(static descriptor => descriptor.Id));

    public static TheoryData<string> FixableIds => new(Mending.Fixes.SelectMany(static fix => fix.FixableDiagnosticIds));

    [Fact]
    public void Ids_are_unique() => Assert.Distinct(RuleList.Descriptors.Select(static descriptor => descriptor.Id));

    [Fact]
    public void Rules_are_listed_in_the_order_of_their_ids()
    {
        var ids = RuleList.All.Select(static rule => rule.Descriptors[0].Id).ToList();

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_is_the_prefix_and_four_digits(string id) => Assert.Matches(RuleId, id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_title_and_a_message_are_one_sentence_without_its_period(string id)
    {
        var descriptor = Of(id);
        var message = descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture);

        Assert.False(descriptor.Title.ToString(CultureInfo.InvariantCulture).EndsWith('.'));
        Assert.False(message.EndsWith('.'));
        Assert.Contains("{0}", message, StringComparison.Ordinal);
    }

    // What code-scanning services understand: a finding of security names its weakness, every other one says what suffers.
    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_is_tagged_with_its_weakness_or_with_what_suffers(string id)
    {
        var tags = Of(id).CustomTags.Except([WellKnownDiagnosticTags.CompilationEnd]).ToList();

        if (tags[0] == "security")
        {
            Assert.NotEmpty(tags[1..]);
            Assert.All(tags[1..], static tag => Assert.Matches(@"^external/cwe/cwe-\d{3,}$", tag));
        }
        else
        {
            Assert.Contains(Assert.Single(tags), (string[])["correctness", "maintainability"]);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_is_in_the_release_notes_with_its_category_its_severity_and_its_rule(string id)
    {
        var descriptor = Of(id);
        var severity = descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity.ToString() : "Disabled";
        var rule = RuleList.All.Single(rule => rule.Descriptors.Contains(descriptor)).GetType().Name;

        Assert.Contains($"{id} | {descriptor.Category} | {severity} | {rule}", ReleaseNotes());
    }

    [Fact]
    public void The_release_notes_name_no_id_that_is_gone()
    {
        var noted = ReleaseNotes().Select(static line => line.Split(' ')[0]).Distinct();

        Assert.Equivalent(RuleList.Descriptors.Select(static descriptor => descriptor.Id), noted, strict: true);
    }

    [Theory]
    [InlineData("Shipped")]
    [InlineData("Unshipped")]
    public void The_release_notes_are_sorted_by_id(string name)
    {
        var rows = Repository.Read($"src/NotebookRoleAnalyzers/AnalyzerReleases.{name}.md").Split('\n').Where(static line => RuleRow.IsMatch(line)).ToList();

        Assert.Equal(rows.Order(StringComparer.Ordinal), rows);
    }

    [Theory]
    [MemberData(nameof(FixableIds))]
    public void A_fix_mends_an_id_that_exists(string id) => Assert.Contains(RuleList.Descriptors, descriptor => descriptor.Id == id);

    [Fact]
    public void An_id_has_one_fix() => Assert.Distinct(Mending.Fixes.SelectMany(static fix => fix.FixableDiagnosticIds));

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_is_fixable_or_the_variant_of_one_that_is_or_has_neither_fix_nor_variant(string id)
    {
        var number = int.Parse(id.AsSpan(3), CultureInfo.InvariantCulture);
        if (number % 1000 < VariantGroup)
        {
            Assert.True(Mending.FixOf(id) is not null || RuleList.Descriptors.All(other => other.Id != $"NRA{number + VariantGroup:D4}"), $"{id} has a variant that cannot be fixed, but no fix.");
            return;
        }

        var fixable = $"NRA{number - VariantGroup:D4}";
        Assert.Null(Mending.FixOf(id));
        Assert.NotNull(Mending.FixOf(fixable));
        Assert.Equal(Of(fixable).HelpLinkUri, Of(id).HelpLinkUri);
        Assert.Equal(Of(fixable).CustomTags, Of(id).CustomTags);
        Assert.Equal((Of(fixable).Category, Of(fixable).DefaultSeverity), (Of(id).Category, Of(id).DefaultSeverity));
    }

    [Fact]
    public void Help_links_lead_to_the_repository_that_the_package_names_at_the_tag_of_its_version()
    {
        var properties = XDocument.Parse(Repository.Read("Directory.Build.props"));
        var address = properties.Descendants("RepositoryUrl").Single().Value;
        var version = properties.Descendants("Version").Single().Value;

        Assert.Equal(RulePage.Root, $"{address}/blob/v{version}/{Page.Folder}");
    }

    private static DiagnosticDescriptor Of(string id) => RuleList.Descriptors.Single(descriptor => descriptor.Id == id);

    private static IEnumerable<string> ReleaseNotes() => new[] { "Shipped", "Unshipped" }
        .SelectMany(static name => Repository.Read($"src/NotebookRoleAnalyzers/AnalyzerReleases.{name}.md").Split('\n'))
        .Where(static line => RuleRow.IsMatch(line));

    [GeneratedRegex(@"^NRA\d{4}$")]
    private static partial Regex RuleId { get; }

    [GeneratedRegex(@"^NRA\d{4} \|")]
    private static partial Regex RuleRow { get; }
}
