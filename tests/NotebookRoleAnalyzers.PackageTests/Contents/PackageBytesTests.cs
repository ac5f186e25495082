using System.IO.Compression;

namespace NotebookRoleAnalyzers.PackageTests.Contents;

public sealed class PackageBytesTests(PackedPackage package)
{
    // Who restores a solution waits for it once a machine; NetAnalyzers has 8 MB.
    private const int LargestPackage = 1200 * 1024;

    [Fact]
    public async Task Packed_again_it_is_the_same_to_the_byte()
    {
        using var scratch = new ScratchFolder();
        var again = await package.PackAgainAsync(scratch.Folder);

        // The entries first: what differs is then named.
        Assert.Equal(Entries(package.PackagePath), Entries(again));
        var (first, second) = (await BytesOf(package.PackagePath), await BytesOf(again));
        Assert.True(first.AsSpan().SequenceEqual(second), "All entries are the same, but the packages differ.");
    }

    [Fact]
    public void It_is_small() => Assert.InRange(new FileInfo(package.PackagePath).Length, 1, LargestPackage);

    private static Task<byte[]> BytesOf(string path) => File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);

    private static List<(string Name, long Length, uint Checksum, DateTimeOffset Written)> Entries(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return [.. archive.Entries.Select(static entry => (entry.FullName, entry.Length, entry.Crc32, entry.LastWriteTime))];
    }
}
