using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NotebookRoleAnalyzers.Rules;

/// <summary>An option that a team can set, in .editorconfig or as a property of MSBuild.</summary>
/// <param name="Name">Its name in .editorconfig.</param>
/// <param name="Property">The property's name; .editorconfig comes before it.</param>
/// <param name="Values">The values that it takes, in any case; none where it takes a list of names.</param>
/// <param name="Default">What holds where nothing is set.</param>
/// <param name="Meaning">What it tells the rules.</param>
internal sealed record RuleOption(string Name, string Property, ImmutableArray<string> Values, string Default, string Meaning)
{
    /// <summary>What the names of all options begin with.</summary>
    public const string Prefix = "notebook_role.";

    /// <summary>What the keys of all properties begin with, once the compiler has them.</summary>
    public const string PropertyPrefix = BuildProperty + "NotebookRole";

    private const string BuildProperty = "build_property.";
    private const string Auto = "auto";

    // An ARN, a pattern or another separator is no name.
    private static readonly char[] NotInNames = { '*', '?', ';', ':', '/', '"', '\'', '<', '>' };
    private static readonly char[] Separators = { ',' };
    private static readonly ImmutableArray<string> Switch = ImmutableArray.Create(Auto, "true", "false");

    public static readonly RuleOption Roles = new(
        Prefix + "roles",
        "NotebookRoleRoles",
        ImmutableArray<string>.Empty,
        "",
        "Roles that EMR notebooks run as, though neither their policies nor their names show it: names or construct ids, in any case, separated by commas. A role has to trust EMR all the same.");

    public static readonly RuleOption GitRepositories = new(
        Prefix + "git_repositories",
        "NotebookRoleGitRepositories",
        Switch,
        Auto,
        "Whether notebooks are linked to Git repositories, so that their roles have to read a secret. `auto`: if the code has a secret with `git` in its name.");

    public static readonly RuleOption EncryptedBuckets = new(
        Prefix + "encrypted_buckets",
        "NotebookRoleEncryptedBuckets",
        Switch,
        Auto,
        "Whether a bucket whose encryption the code doesn't show is encrypted with a KMS key, so that roles have to use that key. `auto`: nothing is said of such a bucket.");

    public static readonly RuleOption AdditionalActions = new(
        Prefix + "additional_actions",
        "NotebookRoleAdditionalActions",
        ImmutableArray<string>.Empty,
        "",
        "Actions that IAM has and the catalogue doesn't, as those of a new service or of a region of its own: names or patterns with the service's prefix, separated by commas, as `s3:NewThing, newservice:*`.")
    {
        TakesActions = true,
    };

    public static readonly RuleOption RequireJustification = new(
        Prefix + "require_justification",
        "NotebookRoleRequireJustification",
        ImmutableArray.Create("true", "false"),
        "false",
        "Whether a suppression of these rules in code, by attribute or by pragma, has to say why. One that doesn't is [NRA0002](rules/NRA0002.md).");

    /// <summary>All options, as the documentation lists them.</summary>
    public static ImmutableArray<RuleOption> All { get; } = ImmutableArray.Create(Roles, GitRepositories, EncryptedBuckets, AdditionalActions, RequireJustification);

    /// <summary>Whether its names are those of actions.</summary>
    public bool TakesActions { get; init; }

    /// <summary>The key under which the compiler has the property.</summary>
    public string PropertyKey => BuildProperty + Property;

    /// <summary>What is set under a key; null if nothing is.</summary>
    public static string? TextOf(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>Whether a text is a value of the option.</summary>
    public bool Takes(string text) => TakesActions ? Split(text).All(static name => name.IndexOf(':') > 0) : Values.IsEmpty ? text.IndexOfAny(NotInNames) < 0 : Values.Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names that a list has.</summary>
    public ImmutableArray<string> NamesIn(AnalyzerConfigOptions options) =>
        Read(options) is { } text ? Split(text).ToImmutableArray() : ImmutableArray<string>.Empty;

    /// <summary>Whether something is so; null for <c>auto</c>, and where nothing is set.</summary>
    public bool? SwitchIn(AnalyzerConfigOptions options) => bool.TryParse(Read(options), out var isSo) ? isSo : null;

    private static IEnumerable<string> Split(string text) => text.Split(Separators).Select(static name => name.Trim()).Where(static name => name.Length > 0);

    // What can't be read counts as not set.
    private string? Read(AnalyzerConfigOptions options) => new[] { Name, PropertyKey }.Select(key => TextOf(options, key)).FirstOrDefault(text => text is not null && Takes(text));
}
