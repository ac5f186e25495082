using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>
/// Records under keys, as CatalogueBuilder packs them: an index of all keys, and chunks that are unpacked when a record of theirs is first asked for.
/// Keys are sorted and have no case. Several threads may ask at once; at worst each unpacks the same.
/// </summary>
internal sealed class PackedTable
{
    private const int Header = sizeof(int);

    private static readonly char[] BetweenLines = { '\n' };

    private static readonly string[] BetweenRecords = { "\n\n" };

    private readonly string _resource;

    // By chunk: where it begins in the resource, its first record; one more of each stands for the end.
    private readonly int[] _starts;
    private readonly int[] _firsts;
    private readonly string[]?[] _records;

    public PackedTable(string resource)
    {
        _resource = resource;
        using var stream = Open();
        var length = BitConverter.ToInt32(Read(stream, Header), 0);
        var chunks = Inflate(Read(stream, length)).Split(BetweenLines, StringSplitOptions.RemoveEmptyEntries);
        var keys = ImmutableArray.CreateBuilder<string>();
        _starts = new int[chunks.Length + 1];
        _firsts = new int[chunks.Length + 1];
        _starts[0] = Header + length;
        for (var chunk = 0; chunk < chunks.Length; chunk++)
        {
            var fields = chunks[chunk].Split('\t');
            for (var i = 1; i < fields.Length; i++)
            {
                keys.Add(fields[i]);
            }

            _starts[chunk + 1] = _starts[chunk] + int.Parse(fields[0], System.Globalization.CultureInfo.InvariantCulture);
            _firsts[chunk + 1] = keys.Count;
        }

        Keys = keys.ToImmutable();
        _records = new string[]?[chunks.Length];
    }

    /// <summary>All keys, sorted without case.</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>The index of the key that a part of a text is; negative if there is none.</summary>
    public int IndexOf(string text, int start, int length)
    {
        int low = 0, high = Keys.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = NameOrder.Compare(Keys[middle], text, start, length);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>The lines of a record, each ended by a line feed but the last one.</summary>
    public string RecordAt(int index)
    {
        var found = Array.BinarySearch(_firsts, index);
        var chunk = found < 0 ? ~found - 1 : found;
        var records = Volatile.Read(ref _records[chunk]);
        if (records is null)
        {
            records = Unpack(chunk);
            Volatile.Write(ref _records[chunk], records);
        }

        return records[index - _firsts[chunk]];
    }

    private string[] Unpack(int chunk)
    {
        using var stream = Open();
        stream.Position = _starts[chunk];
        return Inflate(Read(stream, _starts[chunk + 1] - _starts[chunk])).Split(BetweenRecords, StringSplitOptions.None);
    }

    private Stream Open() => typeof(PackedTable).Assembly.GetManifestResourceStream(_resource)!;

    private static byte[] Read(Stream stream, int length)
    {
        var bytes = new byte[length];
        for (var read = 0; read < length;)
        {
            var more = stream.Read(bytes, read, length - read);
            read += more > 0 ? more : throw new EndOfStreamException();
        }

        return bytes;
    }

    private static string Inflate(byte[] packed)
    {
        using var reader = new StreamReader(new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
