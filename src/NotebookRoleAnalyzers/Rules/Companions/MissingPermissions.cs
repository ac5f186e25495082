using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Companions;

/// <summary>Permissions that a role certainly doesn't have.</summary>
/// <param name="Role">The role.</param>
/// <param name="Actions">What it lacks.</param>
/// <param name="Home">Where it can be given more; null if no edit reaches such a place.</param>
internal sealed record MissingPermissions(Role Role, ImmutableArray<string> Actions, RoleHome? Home)
{
    /// <summary>The bucket on which it lacks them; null if none is named.</summary>
    public BucketName? Bucket { get; init; }

    /// <summary>The statement that is about the same bucket and takes them without more; null if there is none.</summary>
    public Statement? Statement { get; init; }

    /// <summary>The key or secret on which it lacks them; null if none is in sight.</summary>
    public AwsResource? Resource { get; init; }

    /// <summary>What the key encrypts; null if that isn't in sight.</summary>
    public AwsResource? Encrypted { get; init; }

    /// <summary>What it can't do without them, where that are single actions.</summary>
    public ImmutableArray<string> NeededBy { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The role on which it lacks them; null if none is in sight.</summary>
    public Role? Passed { get; init; }

    /// <summary>What a message calls the role.</summary>
    public string RoleName => Role.Title ?? "The role";

    /// <summary>The actions as a message lists them.</summary>
    public string List => Listing.Of(Actions);

    public static MissingPermissions? Of(Role role, IEnumerable<string> actions) =>
        actions.ToImmutableArray() is { IsEmpty: false } missing ? new MissingPermissions(role, missing, RoleHome.Of(role)) : null;
}
