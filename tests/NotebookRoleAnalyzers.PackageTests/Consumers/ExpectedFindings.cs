using System.Text.RegularExpressions;

namespace NotebookRoleAnalyzers.PackageTests.Consumers;

/// <summary>Reads the findings that a source asks for: <c>// expect: NRA1001, NRA2001</c> at the end of the line.</summary>
internal static partial class ExpectedFindings
{
    public static IReadOnlyList<Finding> Read(IEnumerable<string> paths) =>
    [
        .. from path in paths
           let file = Path.GetFileName(path)
           from line in File.ReadLines(path).Index()
           from id in Ids(line.Item)
           orderby file, line.Index, id
           select new Finding(file, line.Index + 1, id),
    ];

    private static string[] Ids(string line) =>
        Comment.Match(line).Groups["ids"].Value
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"// expect: (?<ids>NRA\d{4}(, *NRA\d{4})*)\s*$")]
    private static partial Regex Comment { get; }
}
