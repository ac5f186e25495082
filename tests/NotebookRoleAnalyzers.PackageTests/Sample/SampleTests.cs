namespace NotebookRoleAnalyzers.PackageTests.Sample;

/// <summary>What holds for every sample.</summary>
public abstract class SampleTests(MendedSample sample)
{
    [Fact]
    public void Build_reports_what_the_comments_expect_and_nothing_else()
    {
        Assert.True(sample.BeforeFormat.Outcome.Succeeded, sample.BeforeFormat.Outcome.ToString());
        Assert.NotEmpty(sample.Expected);
        Assert.Equal(sample.Expected, sample.BeforeFormat.Findings);
    }

    // UPDATE_GOLDEN=1 writes the file anew; what changed in it is what code-scanning services will show.
    [Fact]
    public async Task The_log_of_the_build_says_what_the_golden_file_keeps()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(sample.GoldenLog, sample.Log, TestContext.Current.CancellationToken);
        }

        var golden = await File.ReadAllTextAsync(sample.GoldenLog, TestContext.Current.CancellationToken);
        Assert.Equal(golden.ReplaceLineEndings("\n"), sample.Log);
    }

    // It looks at code only.
    [Fact]
    public void Format_leaves_what_is_in_files_and_nothing_else()
    {
        Assert.True(sample.AfterFormat.Outcome.Succeeded, sample.AfterFormat.Outcome.ToString());
        Assert.DoesNotContain("warning CS", sample.AfterFormat.Outcome.Output, StringComparison.Ordinal);
        Assert.Equal(sample.Expected.Where(static finding => !finding.File.EndsWith(".cs", StringComparison.Ordinal)), sample.AfterFormat.Findings);
    }

    [Fact]
    public void Second_format_changes_nothing() =>
        Assert.Equal(sample.SourcesAfterFormat, sample.SourcesAfterSecondFormat);

    // Sets, of which each difference is shown.
    private protected static void AssertSame(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        Assert.Equal([], expected.Except(actual));
        Assert.Equal([], actual.Except(expected));
    }
}
