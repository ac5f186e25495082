namespace NotebookRoleAnalyzers.Tests.Conventions;

public sealed class PictureTests
{
    [Fact]
    public async Task The_picture_shows_what_is_really_found_and_made()
    {
        var expected = await Picture.Generate();
        if (Environment.GetEnvironmentVariable("UPDATE_README") == "1")
        {
            await File.WriteAllTextAsync(Repository.PathOf(Picture.File), expected, TestContext.Current.CancellationToken);
        }

        Assert.Equal(expected, Repository.Read(Picture.File));
    }
}
