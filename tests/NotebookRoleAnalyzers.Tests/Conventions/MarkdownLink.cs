using System.Text.RegularExpressions;

namespace NotebookRoleAnalyzers.Tests.Conventions;

/// <summary>A link of a Markdown file into the repository.</summary>
/// <param name="File">The file that has it.</param>
/// <param name="Target">What it leads to, as it is written.</param>
internal sealed partial record MarkdownLink(string File, string Target)
{
    /// <summary>The links of a file, but for those to elsewhere and what code looks like one.</summary>
    public static IEnumerable<MarkdownLink> In(string file) => Link.Matches(Code.Replace(Repository.Read(file), ""))
        .Select(link => new MarkdownLink(file, link.Groups[1].Value))
        .Where(static link => !link.Target.Contains("://", StringComparison.Ordinal));

    /// <summary>The file or folder that it leads to, from the root.</summary>
    public string PathInRepository => Target.Split('#')[0] is { Length: > 0 } path
        ? Path.GetRelativePath(Repository.PathOf("."), Repository.PathOf(Path.Combine(Path.GetDirectoryName(File)!, path))).Replace('\\', '/')
        : File;

    /// <summary>Whether there is what it leads to: a file or a folder, and the heading in it.</summary>
    public bool Resolves()
    {
        var path = Repository.PathOf(PathInRepository);
        return Path.Exists(path) && (Target.Split('#') is not [_, var anchor] || AnchorsOf(Repository.Read(PathInRepository)).Contains(anchor));
    }

    // As GitHub makes them of headings that differ.
    private static IEnumerable<string> AnchorsOf(string text) => Heading.Matches(FencedCode.Replace(text, ""))
        .Select(static heading => NotInAnchor.Replace(heading.Groups[1].Value.Trim(), "").Replace(' ', '-').ToLowerInvariant());

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"^ *```.*?^ *```|`[^`\n]+`(?!\])", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code { get; }

    [GeneratedRegex(@"^ *```.*?^ *```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex FencedCode { get; }

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor { get; }
}
