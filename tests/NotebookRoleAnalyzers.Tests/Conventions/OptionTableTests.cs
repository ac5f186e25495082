using System.Xml.Linq;
using NotebookRoleAnalyzers.Rules;

namespace NotebookRoleAnalyzers.Tests.Conventions;

public sealed class OptionTableTests
{
    [Fact]
    public async Task The_page_shows_every_option_as_it_is()
    {
        var text = Repository.Read(OptionTable.Page);
        var expected = OptionTable.Replace(text, OptionTable.Generate());
        if (Environment.GetEnvironmentVariable("UPDATE_README") == "1")
        {
            await File.WriteAllTextAsync(Repository.PathOf(OptionTable.Page), expected, TestContext.Current.CancellationToken);
            text = expected;
        }

        Assert.Equal(expected, text);
    }

    [Fact]
    public void The_package_shows_every_property_to_the_compiler()
    {
        var properties = XDocument.Parse(Repository.Read("src/NotebookRoleAnalyzers.Package/build/NotebookRoleAnalyzers.targets"));
        var visible = properties.Descendants("CompilerVisibleProperty").Select(static item => item.Attribute("Include")!.Value);

        Assert.Equal(RuleOption.All.Select(static option => option.Property), visible);
    }

    [Fact]
    public void A_name_begins_as_all_do_and_its_property_says_the_same() => Assert.All(RuleOption.All, static option =>
    {
        Assert.StartsWith(RuleOption.Prefix, option.Name, StringComparison.Ordinal);
        Assert.Equal(option.Name.Replace("_", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal), option.Property, ignoreCase: true);
        Assert.StartsWith(RuleOption.PropertyPrefix, option.PropertyKey, StringComparison.Ordinal);
    });
}
