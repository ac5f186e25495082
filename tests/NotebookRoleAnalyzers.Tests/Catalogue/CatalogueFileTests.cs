using System.Text.RegularExpressions;
using NotebookRoleAnalyzers.Catalogue;

namespace NotebookRoleAnalyzers.Tests.Catalogue;

public sealed partial class CatalogueFileTests
{
    // 300 KB, of all that is embedded.
    private const int Budget = 300 * 1024;

    [Theory]
    [InlineData("services")]
    [InlineData("managed-policies")]
    public void What_is_packed_is_what_is_reviewed(string name)
    {
        var packed = new PackedTable(name + ".bin");
        var records = CatalogueText.RecordsOf(name + ".txt");

        Assert.Equal(records.Select(static record => record.Key), packed.Keys);
        Assert.All(records.Select(static (record, index) => (record, index)), one => Assert.Equal(string.Join('\n', one.record.Lines), packed.RecordAt(one.index).TrimEnd('\n')));
    }

    [Theory]
    [InlineData("services")]
    [InlineData("managed-policies")]
    public void Records_are_sorted_and_none_is_doubled(string name) => AssertSorted(CatalogueText.RecordsOf(name + ".txt").Select(static record => record.Key));

    [Fact]
    public void A_service_is_sorted_and_none_of_its_names_is_doubled() => Assert.All(ActionCatalogue.Services, static prefix =>
    {
        var service = ActionCatalogue.Service(prefix)!;
        AssertSorted(service.Actions.Select(static action => action.ShortName));
        AssertSorted(service.ResourceTypes.Select(static type => type.Name));
        AssertSorted(service.ConditionKeys.Select(static key => key.Name));
    });

    [Fact]
    public void Lines_of_a_service_are_sorted() => Assert.All(CatalogueText.RecordsOf("services.txt").SelectMany(static record => record.Lines.Where(static line => !"=@$>".Contains(line[0], StringComparison.Ordinal))), static line =>
        AssertSorted(line.Split('\t')[^1].Split(' ')));

    [Fact]
    public void Tables_are_sorted_and_no_line_is_doubled() => Assert.All(CatalogueText.Tables, static table =>
        AssertSorted(CatalogueText.LinesOf(table).Where(static line => line[0] != '#').Select(static line => line.Split('\t')[0]), table == "service-principals.tsv" ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void All_that_is_embedded_is_within_the_budget()
    {
        var assembly = typeof(PackedTable).Assembly;
        var sizes = assembly.GetManifestResourceNames().Select(name => (Name: name, assembly.GetManifestResourceStream(name)!.Length)).ToList();

        Assert.Contains(sizes, static size => size.Name == "services.bin");
        Assert.True(sizes.Sum(static size => size.Length) <= Budget, string.Join(", ", sizes));
    }

    [Fact]
    public void A_head_tells_source_and_licence() => Assert.All(new[] { "services.txt", "managed-policies.txt", "global-keys.tsv", "regions.tsv" }, static file =>
        Assert.Matches(Source, string.Concat(CatalogueText.LinesOf(file).TakeWhile(static line => line[0] == '#'))));

    private static void AssertSorted(IEnumerable<string> names, StringComparer? comparer = null)
    {
        var list = names.ToList();
        Assert.Equal(list.Distinct(comparer ?? StringComparer.OrdinalIgnoreCase).Order(comparer ?? StringComparer.OrdinalIgnoreCase), list);
    }

    [GeneratedRegex(@"[@\w/-]+ \d+\.\d+\.\d+ \((MIT|Apache-2\.0)\)")]
    private static partial Regex Source { get; }
}
