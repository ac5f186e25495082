using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NotebookRoleAnalyzers.Tests.Verification;

/// <summary>Settings as .editorconfig and .globalconfig write them, read by the compiler itself.</summary>
internal sealed class Settings : AnalyzerConfigOptionsProvider
{
    public const string Path = "/.editorconfig";

    private readonly AnalyzerConfigSet _configs;

    /// <summary>The settings of one .editorconfig beside the code, and of some global files.</summary>
    public Settings(string local = "", params string[] global) =>
        _configs = AnalyzerConfigSet.Create<List<AnalyzerConfig>>([AnalyzerConfig.Parse(local, Path), .. global.Select(static (text, index) => AnalyzerConfig.Parse("is_global = true\n" + text, $"/{index}.globalconfig"))], out _);

    public override AnalyzerConfigOptions GlobalOptions => new Options(_configs.GlobalConfigOptions);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Of(tree.FilePath);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Of(textFile.Path);

    private Options Of(string path) => new(_configs.GetOptionsForSourcePath("/" + path.TrimStart('/')));

    private sealed class Options(AnalyzerConfigOptionsResult result) : AnalyzerConfigOptions
    {
        private readonly ImmutableDictionary<string, string> _texts = result.AnalyzerOptions;

        public override IEnumerable<string> Keys => _texts.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _texts.TryGetValue(key, out value);
    }
}
