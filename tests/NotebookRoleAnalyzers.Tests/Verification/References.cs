using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NotebookRoleAnalyzers.Tests.Verification;

/// <summary>The references of test code: the SDK's targeting pack and AWS's libraries from the test's own output. Made once, as that takes seconds.</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> Framework { get; } = FrameworkFiles().Select(static file => (MetadataReference)MetadataReference.CreateFromFile(file)).ToImmutableArray();

    public static ImmutableArray<MetadataReference> Aws { get; } = new[] { "Amazon.CDK.Lib.dll", "Constructs.dll", "Amazon.JSII.Runtime.dll", "AWSSDK.Core.dll" }
        .Select(static file => (MetadataReference)MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, file)))
        .ToImmutableArray();

    public static ImmutableArray<MetadataReference> All { get; } = Framework.AddRange(Aws);

    // The reference assemblies where the SDK has them; the implementation on a machine with a bare runtime.
    private static IEnumerable<string> FrameworkFiles()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref");
        var pack = Directory.Exists(packs) ? Directory.GetDirectories(packs).Order(StringComparer.Ordinal).LastOrDefault() : null;
        var folder = pack is null ? runtime : Directory.GetDirectories(Path.Combine(pack, "ref")).Single();
        return Directory.GetFiles(folder, "*.dll").Where(static file => IsManaged(file));

        static bool IsManaged(string file) => Path.GetFileName(file) is var name && (name.StartsWith("System", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll" or "Microsoft.CSharp.dll");
    }
}
