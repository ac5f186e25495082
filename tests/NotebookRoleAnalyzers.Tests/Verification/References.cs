using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookRoleAnalyzers.Tests.Verification;

/// <summary>The references of test code: the SDK's targeting pack and AWS's libraries from the test's own output. Made once, as that takes seconds.</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> Framework { get; } = FrameworkFiles().Select(static file => (MetadataReference)MetadataReference.CreateFromFile(file)).ToImmutableArray();

    public static ImmutableArray<MetadataReference> Aws { get; } = new[] { "Amazon.CDK.Lib.dll", "Constructs.dll", "Amazon.JSII.Runtime.dll", "Newtonsoft.Json.dll", "AWSSDK.Core.dll" }
        .Select(static file => (MetadataReference)MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, file)))
        .ToImmutableArray();

    private static MetadataReference PulumiSdk { get; } = Stub("Pulumi", PulumiStubs.Sdk);

    /// <summary>Pulumi's SDK and its provider of AWS.</summary>
    public static ImmutableArray<MetadataReference> Pulumi { get; } = [PulumiSdk, Stub("Pulumi.Aws", PulumiStubs.Aws, PulumiSdk)];

    /// <summary>Libraries that can't be restored everywhere, as far as tests need them: the same names and shapes under the same assembly names.</summary>
    public static ImmutableArray<MetadataReference> Stubs { get; } =
    [
        .. SdkStubs.Sources.Select(static source => Stub(source.Assembly, source.Code)),
        Stub("Amazon.Lambda.Annotations", """
            namespace Amazon.Lambda.Annotations
            {
                [System.AttributeUsage(System.AttributeTargets.Method)]
                public class LambdaFunctionAttribute : System.Attribute
                {
                    public string ResourceName { get; set; }
                    public uint Timeout { get; set; }
                    public uint MemorySize { get; set; }
                    public string Role { get; set; }
                    public string Policies { get; set; }
                }
            }
            """),
        .. Pulumi,
    ];

    /// <summary>What code is compiled against to be run.</summary>
    public static ImmutableArray<MetadataReference> Run { get; } = [.. Framework, .. Aws, .. Stubs];

    /// <summary>What code is compiled against to be read.</summary>
    public static ImmutableArray<MetadataReference> All { get; } = CdkToRead is { } cdk ? [.. Framework, MetadataReference.CreateFromFile(cdk), .. Aws[1..], .. Stubs] : Run;

    // A version of the CDK that can be compiled against but not be run; null where the one that runs is read.
    private static string? CdkToRead => typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().SingleOrDefault(static data => data.Key == nameof(CdkToRead))?.Value;

    /// <summary>AWS's SDK alone: a file of it, with the stubs of its services.</summary>
    public static ImmutableArray<MetadataReference> Sdk(string file) => [.. Framework, MetadataReference.CreateFromFile(file), .. Stubs];

    // An image, as a library is one: a compilation would show its source to whoever asks.
    private static PortableExecutableReference Stub(string name, string source, params MetadataReference[] references)
    {
        var compilation = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source)], [.. Framework, .. Aws, .. references], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

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
