using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NotebookRoleAnalyzers.Rules;

/// <summary>What a team tells the rules that code can't show.</summary>
internal sealed record RuleOptions
{
    // Files with the same settings mostly have them in one object.
    private static readonly ConditionalWeakTable<AnalyzerConfigOptions, RuleOptions> Known = new();

    /// <summary>Names or construct ids of roles that the notebook service takes, in any case.</summary>
    public ImmutableArray<string> Roles { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Whether notebooks are linked to Git repositories; null for <c>auto</c>, as the code shows.</summary>
    public bool? GitRepositories { get; init; }

    /// <summary>Whether the notebooks' buckets are encrypted with KMS; null for <c>auto</c>, as the code shows.</summary>
    public bool? EncryptedBuckets { get; init; }

    /// <summary>Actions that IAM has and the catalogue doesn't, names or patterns.</summary>
    public ImmutableArray<string> AdditionalActions { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Whether a suppression of these rules has to say why.</summary>
    public bool RequireJustification { get; init; }

    /// <summary>What the settings for a file say.</summary>
    public static RuleOptions Of(AnalyzerConfigOptions settings) => Known.GetValue(settings, static settings => new RuleOptions
    {
        Roles = RuleOption.Roles.NamesIn(settings),
        GitRepositories = RuleOption.GitRepositories.SwitchIn(settings),
        AdditionalActions = RuleOption.AdditionalActions.NamesIn(settings),
        EncryptedBuckets = RuleOption.EncryptedBuckets.SwitchIn(settings),
        RequireJustification = RuleOption.RequireJustification.SwitchIn(settings) == true,
    });
}
