using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace NotebookRoleAnalyzers.Tests.Conventions;

/// <summary>A rule's page.</summary>
/// <param name="Name">Its file name without the extension: the rule's id.</param>
/// <param name="Text">Its text.</param>
/// <param name="Headings">Its headings, without the marks.</param>
/// <param name="Examples">Its blocks of C# and of settings, in order.</param>
internal sealed partial record Page(string Name, string Text, ImmutableArray<string> Headings, ImmutableArray<Example> Examples)
{
    public const string Folder = "docs/rules/";

    private const string Fence = "```";

    private static readonly string[] Languages = ["csharp", "ini"];

    /// <summary>Its first paragraph as a plain text; the list that may follow is left out.</summary>
    public string Description
    {
        get
        {
            var paragraph = FirstParagraph.Match(Text).Groups[1].Value.Replace('\n', ' ').Replace('`', '\'');
            return Link.Replace(paragraph, "$1") + ".";
        }
    }

    public static IEnumerable<Page> All => Directory
        .EnumerateFiles(Repository.PathOf(Folder), "NRA*.md")
        .Select(static file => Named(Path.GetFileNameWithoutExtension(file)))
        .OrderBy(static page => page.Name, StringComparer.Ordinal);

    /// <summary>All pages whose code is run: those of rules, and the one that tells how rules decide.</summary>
    public static IEnumerable<Page> WithExamples => All.Append(Named("../how-it-decides"));

    public static Page Named(string name)
    {
        var text = Repository.Read(Folder + name + ".md");
        var headings = ImmutableArray.CreateBuilder<string>();
        var examples = ImmutableArray.CreateBuilder<Example>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#'))
            {
                headings.Add(lines[i].TrimStart('#').Trim());
            }
            else if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, Fence, i + 1);
                if (Array.Find(Languages, language => lines[i].StartsWith(Fence + language, StringComparison.Ordinal)) is { } language)
                {
                    examples.Add(ExampleOf(language, lines[i], string.Join('\n', lines[(i + 1)..end]), i + 1));
                }

                i = end;
            }
        }

        return new Page(name, text, headings.ToImmutable(), examples.ToImmutable());
    }

    /// <summary>The page that a descriptor's help link leads to.</summary>
    public static string NameOf(DiagnosticDescriptor descriptor) => Path.GetFileNameWithoutExtension(descriptor.HelpLinkUri);

    private static Example ExampleOf(string language, string fence, string code, int line)
    {
        var info = fence[(Fence + language).Length..].Trim().Split('=');
        return new Example(language, info[0], info.Length > 1 ? [.. info[1].Split(',')] : [], code, line);
    }

    [GeneratedRegex(@"\n## What it reports\n\n((?:(?!\n\n).)*)[.:]\n\n", RegexOptions.Singleline)]
    private static partial Regex FirstParagraph { get; }

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]+\)")]
    private static partial Regex Link { get; }
}
