using System.IO.Compression;
using System.Text;

namespace NotebookRoleAnalyzers.CatalogueBuilder.Writing;

/// <summary>
/// Records under sorted keys, saved twice: as text that is read in reviews, and packed as the analyzer embeds it.
/// In the text a record is its key on a line, then its lines each after a tab.
/// </summary>
internal sealed record RecordTable(IReadOnlyList<string> Head, IReadOnlyList<(string Key, IReadOnlyList<string> Lines)> Records)
{
    /// <summary>Characters of records that are packed together. More are smaller in all, fewer are read faster one by one.</summary>
    private const int ChunkLength = 96 * 1024;

    public void Save(string folder, string name)
    {
        File.WriteAllText(Path.Combine(folder, name + ".txt"), ToText());
        File.WriteAllBytes(Path.Combine(folder, name + ".bin"), Pack());
    }

    private string ToText()
    {
        var text = new StringBuilder();
        foreach (var line in Head)
        {
            text.Append("# ").Append(line).Append('\n');
        }

        foreach (var (key, lines) in Records)
        {
            text.Append(key).Append('\n');
            foreach (var line in lines)
            {
                text.Append('\t').Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// The length of the index and the index, then the chunks, all deflated. A line of the index is of one chunk: its length in bytes, then the keys in it, with tabs between.
    /// A chunk is the records' lines, each ended by a line feed, and each record by one more.
    /// </summary>
    private byte[] Pack()
    {
        var index = new StringBuilder();
        using var chunks = new MemoryStream();
        var first = 0;
        while (first < Records.Count)
        {
            var content = new StringBuilder();
            var keys = new StringBuilder();
            for (; first < Records.Count && content.Length < ChunkLength; first++)
            {
                keys.Append('\t').Append(Records[first].Key);
                content.AppendJoin("", Records[first].Lines.Select(static line => line + "\n")).Append('\n');
            }

            var chunk = Deflate(content.ToString());
            index.Append(chunk.Length).Append(keys).Append('\n');
            chunks.Write(chunk);
        }

        var packedIndex = Deflate(index.ToString());
        return [.. BitConverter.GetBytes(packedIndex.Length), .. packedIndex, .. chunks.ToArray()];
    }

    private static byte[] Deflate(string text)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize))
        {
            deflate.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
