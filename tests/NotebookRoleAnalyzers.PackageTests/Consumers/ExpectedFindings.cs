using System.Text.RegularExpressions;

namespace NotebookRoleAnalyzers.PackageTests.Consumers;

/// <summary>
/// Reads the findings that sources ask for: <c>// expect: NRA1001, NRA2001</c> at the end of the line. Where that would be part of a literal,
/// <c>// expect at s3:*: NRA2001</c> stands above it and means the next line with that text; with <c>in policy.json</c>, the first such line of a file that can't have comments.
/// </summary>
internal static partial class ExpectedFindings
{
    public static IReadOnlyList<Finding> Read(IEnumerable<string> paths) =>
    [
        .. paths.SelectMany(Read)
            .OrderBy(static finding => finding.File, StringComparer.Ordinal).ThenBy(static finding => finding.Line).ThenBy(static finding => finding.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<Finding> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        for (var index = 0; index < lines.Length; index++)
        {
            if (Comment.Match(lines[index]) is { Success: true } comment)
            {
                var (file, line) = Place(comment, path, lines, index);
                foreach (var id in comment.Groups["ids"].Value.Split(',', StringSplitOptions.TrimEntries))
                {
                    yield return new Finding(file, line + 1, id);
                }
            }
        }
    }

    private static (string File, int Line) Place(Match comment, string path, string[] lines, int index)
    {
        if (!comment.Groups["text"].Success)
        {
            return (Path.GetFileName(path), index);
        }

        var first = index + 1;
        if (comment.Groups["file"] is { Success: true, Value: var name })
        {
            path = Directory.GetFiles(Path.GetDirectoryName(path)!, name, SearchOption.AllDirectories).Single();
            (lines, first) = (File.ReadAllLines(path), 0);
        }

        var text = comment.Groups["text"].Value;
        return (Path.GetFileName(path), Array.FindIndex(lines, first, line => line.Contains(text, StringComparison.Ordinal) && !Comment.IsMatch(line)));
    }

    [GeneratedRegex(@"// expect( in (?<file>\S+))?( at (?<text>.+))?: (?<ids>NRA\d{4}(, *NRA\d{4})*)\s*$")]
    private static partial Regex Comment { get; }
}
