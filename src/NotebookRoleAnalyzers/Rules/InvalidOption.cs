using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NotebookRoleAnalyzers.Catalogue;

namespace NotebookRoleAnalyzers.Rules;

/// <summary>NRA0001: an option is unknown or has a value that can't be read.</summary>
internal sealed class InvalidOption : Rule
{
    private const string Description = "A 'notebook_role.*' setting in '.editorconfig' or '.globalconfig', or a 'NotebookRole...' property of MSBuild, that is none of the options, or whose value is none that the option takes. The message names the nearest one that would be read.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA0001",
        "Option is unknown or its value can't be read",
        "'{0}' is not {1} and changes nothing; {2}",
        RuleCategory.Options,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA0001.md",
        WellKnownDiagnosticTags.CompilationEnd,
        RuleTags.Correct);

    // What people write for the two.
    private static readonly string[] Yes = { "yes", "y", "on", "1", "enable", "enabled", "always" };
    private static readonly string[] No = { "no", "n", "off", "0", "disable", "disabled", "never", "none" };

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor);

    /// <summary>What is wrong with the settings for a file: the key of each, with what the message says of it.</summary>
    public static IEnumerable<(string Key, object[] Arguments)> In(AnalyzerConfigOptions settings)
    {
        var keys = KeysOf(settings);
        return Unknown(keys, RuleOption.Prefix, "", "an option", RuleOption.All.Select(static option => option.Name))
            .Concat(Unknown(keys, RuleOption.PropertyPrefix, "build_property.", "a property of these rules", RuleOption.All.Select(static option => option.Property)))
            .Concat(RuleOption.All.SelectMany(option => new[] { (option, key: option.Name, name: option.Name), (option, key: option.PropertyKey, name: option.Property) })
                .Select(setting => (setting, text: RuleOption.TextOf(settings, setting.key)))
                .Where(static read => read.text is not null && !read.setting.option.Takes(read.text))
                .Select(static read => (read.setting.key, new object[] { read.text!, $"a value of '{read.setting.name}'", Advice(read.setting.option, read.text!) })));
    }

    private static IEnumerable<(string Key, object[] Arguments)> Unknown(IReadOnlyList<string> keys, string prefix, string hidden, string what, IEnumerable<string> names) => keys
        .Where(key => key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        .Select(key => (key, name: key.Substring(hidden.Length)))
        .Where(written => !names.Contains(written.name, StringComparer.OrdinalIgnoreCase))
        .Select(written => (written.key, new object[] { written.name, what, $"the nearest one is '{NearestName.Among(written.name, names)}'" }));

    private static string Advice(RuleOption option, string text) => option.TakesActions
        ? "it takes actions or patterns with the prefix of their service, separated by commas"
        : option.Values.IsEmpty
            ? "it takes names of roles or ids of constructs, separated by commas"
            : $"it takes {string.Join(", ", option.Values)}, and the nearest one is '{Meant(option, text)}'";

    private static string Meant(RuleOption option, string text) =>
        Yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? "true" : No.Contains(text, StringComparer.OrdinalIgnoreCase) ? "false" : NearestName.Among(text, option.Values);

    // A host with settings of its own kind need not say which it has.
    private static IReadOnlyList<string> KeysOf(AnalyzerConfigOptions settings)
    {
        try
        {
            return settings.Keys.Where(static key => key.StartsWith(RuleOption.Prefix, StringComparison.OrdinalIgnoreCase) || key.StartsWith(RuleOption.PropertyPrefix, StringComparison.OrdinalIgnoreCase)).ToList();
        }
        catch (NotImplementedException)
        {
            return Array.Empty<string>();
        }
    }
}
