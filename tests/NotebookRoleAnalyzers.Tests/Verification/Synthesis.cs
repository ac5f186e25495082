using System.Diagnostics;
using System.Runtime.Loader;
using System.Text.Json.Nodes;
using Amazon.CDK;

namespace NotebookRoleAnalyzers.Tests.Verification;

/// <summary>What really runs: compiles a stack's code, runs it in this process and lets the CDK make its template. Node runs the CDK, one process for all tests.</summary>
internal static class Synthesis
{
    private static readonly Lock OneAtATime = new();

    private static readonly Lazy<bool> HasNode = new(FindNode);

    /// <summary>The CloudFormation template of the class <c>TestStack</c> in some code.</summary>
    public static JsonObject Template(string source) => Templates([source])[0];

    /// <summary>The templates of several stacks, all of one app.</summary>
    public static IReadOnlyList<JsonObject> Templates(IEnumerable<string> sources)
    {
        RequireNode();
        var types = sources.Select(Load).ToList();
        lock (OneAtATime)
        {
            var app = new App(new AppProps { Outdir = Directory.CreateTempSubdirectory("synthesis").FullName });
            for (var i = 0; i < types.Count; i++)
            {
                Activator.CreateInstance(types[i], app, $"Stack{i}");
            }

            var assembly = app.Synth();
            var templates = types.Select((_, index) => (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(assembly.Directory, $"Stack{index}.template.json")))!).ToList();
            Directory.Delete(assembly.Directory, recursive: true);
            return templates;
        }
    }

    private static Type Load(string source) =>
        TestCode.Load(TestCode.Compile(source).WithReferences(References.Run), AssemblyLoadContext.Default).GetType("TestStack", throwOnError: true)!;

    private static void RequireNode()
    {
        if (!HasNode.Value)
        {
            Assert.False(System.Environment.GetEnvironmentVariable("CI") == "true", "CI has to synthesize, and there is no node on the PATH.");
            Assert.Skip("There is no node on the PATH, and the CDK synthesizes with Node.js.");
        }
    }

    private static bool FindNode()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true });
            node!.WaitForExit();
            return node.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
