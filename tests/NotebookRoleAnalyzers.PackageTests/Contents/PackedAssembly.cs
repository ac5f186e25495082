using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NuGet.Packaging;

namespace NotebookRoleAnalyzers.PackageTests.Contents;

/// <summary>An assembly of the package, read as metadata: it is never loaded.</summary>
internal sealed class PackedAssembly : IDisposable
{
    private readonly PEReader _reader;

    public PackedAssembly(string packagePath, string name)
    {
        using var package = new PackageArchiveReader(packagePath);
        using var entry = package.GetStream($"analyzers/dotnet/cs/{name}.dll");
        var image = new MemoryStream();
        entry.CopyTo(image);
        image.Position = 0;
        _reader = new PEReader(image);
    }

    public IEnumerable<DebugDirectoryEntryType> DebugEntries => _reader.ReadDebugDirectory().Select(static entry => entry.Type);

    public IEnumerable<(string Name, Version Version)> References
    {
        get
        {
            var metadata = _reader.GetMetadataReader();
            return
                from handle in metadata.AssemblyReferences
                let reference = metadata.GetAssemblyReference(handle)
                select (metadata.GetString(reference.Name), reference.Version);
        }
    }

    public void Dispose() => _reader.Dispose();
}
