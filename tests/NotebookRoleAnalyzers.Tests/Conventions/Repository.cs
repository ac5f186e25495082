namespace NotebookRoleAnalyzers.Tests.Conventions;

/// <summary>The files of the clone that these tests were built in.</summary>
internal static class Repository
{
    private static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string PathOf(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    /// <summary>The C# files of a folder and of all below it, as paths from the root with slashes.</summary>
    public static IEnumerable<string> SourcesIn(string folder) => Directory
        .EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories)
        .Select(static file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>The Markdown files that are written here, as paths from the root with slashes.</summary>
    public static IEnumerable<string> MarkdownFiles => new[] { "docs", "samples", "src" }
        .SelectMany(static folder => Directory.EnumerateFiles(PathOf(folder), "*.md", SearchOption.AllDirectories))
        .Append(PathOf("README.md"))
        .Select(static file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NotebookRoleAnalyzers.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No NotebookRoleAnalyzers.sln above {start}.");
    }
}
