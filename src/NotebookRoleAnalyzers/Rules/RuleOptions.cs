using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Rules;

/// <summary>What a team tells the rules that code can't show.</summary>
internal sealed record RuleOptions
{
    /// <summary>Where nothing is told.</summary>
    public static readonly RuleOptions Default = new();

    /// <summary><c>notebook_role.roles</c>: names or construct ids of roles that the notebook service takes, in any case.</summary>
    public ImmutableArray<string> Roles { get; init; } = ImmutableArray<string>.Empty;

    /// <summary><c>notebook_role.git_repositories</c>: whether notebooks are linked to Git repositories; null for <c>auto</c>, as the code shows.</summary>
    public bool? GitRepositories { get; init; }

    /// <summary><c>notebook_role.encrypted_buckets</c>: whether the notebooks' buckets are encrypted with KMS; null for <c>auto</c>, as the code shows.</summary>
    public bool? EncryptedBuckets { get; init; }
}
