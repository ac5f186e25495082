using System.Text.RegularExpressions;

namespace NotebookRoleAnalyzers.PackageTests.Presets;

/// <summary>What is suppressed in code or in settings isn't reported; a team that asks for reasons is told where there is none.</summary>
public sealed partial class SuppressionTests(PackedPackage package)
{
    private const string Code = """"
        using System.Diagnostics.CodeAnalysis;

        public class Suppressed
        {
            // The sandbox's buckets are made anew each night.
        #pragma warning disable NRA2001
            public const string Told = """{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""";
        #pragma warning restore NRA2001

        #pragma warning disable NRA2001
            public const string Untold = """{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""";
        #pragma warning restore NRA2001

            [SuppressMessage("IamGrants", "NRA2001", Justification = "Made anew each night")]
            public const string Justified = """{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""";

            [SuppressMessage("IamGrants", "NRA2001")]
            public const string Unjustified = """{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""";

            [SuppressMessage("IamGrants", "NRA2001:All S3 actions are allowed", Justification = "<Pending>")]
            public const string Pending = """{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""";
        }

        """";

    private static readonly Dictionary<string, string> s_files = new() { ["Suppressed.cs"] = Code };

    private static readonly Scenario[] s_scenarios =
    [
        new("Suppressed") { Files = s_files },
        new("Asked") { Files = s_files, EditorConfig = "notebook_role.require_justification = true" },
        new("AskedByProperty", "NotebookRoleRequireJustification=true") { Files = s_files },
        new("AskedStrictly", "NotebookRoleAnalysisMode=Strict NotebookRoleRequireJustification=true") { Files = s_files },
        new("AskedForNothing") { Files = s_files, EditorConfig = "notebook_role.require_justification = true\ndotnet_diagnostic.NRA0002.severity = none" },
        new("InFile") { Files = s_files, EditorConfig = "[Suppressed.cs]\ndotnet_diagnostic.NRA2001.severity = none\n[C.cs]\ndotnet_diagnostic.NRA1001.severity = none" },
    ];

    [Fact]
    public async Task What_is_suppressed_is_silent_and_asked_for_its_reason_where_one_is_required()
    {
        using var build = new ScenarioBuild(package, "Suppressions");
        await build.RunAsync(s_scenarios);

        // Each project has one such finding in C.cs.
        Assert.Equal("NRA2001 warning", build.FindingsOf("Suppressed", "NRA0001", "NRA0002", "NRA2001"));

        // The directive, the attribute without a reason, and that with an editor's stand-in for one.
        const string Three = "NRA0002 warning in Suppressed.cs, NRA0002 warning in Suppressed.cs, NRA0002 warning in Suppressed.cs, NRA2001 warning";
        Assert.Equal(Three, build.FindingsOf("Asked", "NRA0001", "NRA0002", "NRA2001"));
        Assert.Equal(Three, build.FindingsOf("AskedByProperty", "NRA0001", "NRA0002", "NRA2001"));
        Assert.Equal(Three.Replace("warning", "error", StringComparison.Ordinal), build.FindingsOf("AskedStrictly", "NRA0001", "NRA0002", "NRA2001"));
        Assert.Equal("NRA2001 warning", build.FindingsOf("AskedForNothing", "NRA0001", "NRA0002", "NRA2001"));
        Assert.Equal("NRA1002 note, NRA2001 warning", build.FindingsOf("InFile", "NRA0002", "NRA1001", "NRA1002", "NRA2001"));
        Assert.Equal(["10", "17", "20"], Told.Matches(build.Output).Select(static line => line.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"Asked[\\/]Suppressed\.cs\((\d+),\d+\): warning NRA0002:")]
    private static partial Regex Told { get; }
}
