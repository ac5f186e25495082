namespace NotebookRoleAnalyzers.PackageTests;

/// <summary>A new folder outside the clone, so that no Directory.Build.props of the clone reaches what is built in it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("notebook-role-").FullName;

    public string Combine(params string[] parts) => Path.Combine([Folder, .. parts]);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
