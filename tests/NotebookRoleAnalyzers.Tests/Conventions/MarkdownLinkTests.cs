namespace NotebookRoleAnalyzers.Tests.Conventions;

public sealed class MarkdownLinkTests
{
    public static TheoryData<string> Files => new(Repository.MarkdownFiles);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_link_into_the_repository_leads_somewhere(string file) =>
        Assert.Empty(MarkdownLink.In(file).Where(static link => !link.Resolves()).Select(static link => link.Target));

    // What nobody comes to is read by nobody.
    [Fact]
    public void Every_page_of_the_docs_is_reached_from_their_entrance()
    {
        var reached = new HashSet<string>();
        var next = new Queue<string>(["docs/README.md"]);
        while (next.TryDequeue(out var file))
        {
            if (reached.Add(file))
            {
                foreach (var target in MarkdownLink.In(file).Select(static link => link.PathInRepository).Where(static path => path.EndsWith(".md", StringComparison.Ordinal)))
                {
                    next.Enqueue(target);
                }
            }
        }

        Assert.Empty(Repository.MarkdownFiles.Where(static file => file.StartsWith("docs/", StringComparison.Ordinal)).Except(reached));
    }
}
