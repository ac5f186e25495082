using System.Collections.Immutable;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>
/// A role with all that the code gives it. Invariant: what it shows is there whenever its element is certain; that it lacks something follows only if <see cref="IsWhole"/>.
/// </summary>
internal sealed record Role
{
    /// <summary>Where it is made.</summary>
    public required Origin Origin { get; init; }

    /// <summary>What a reader is shown of it: its id or its name.</summary>
    public required Origin Site { get; init; }

    /// <summary>Whether it is the CDK's construct that takes statements and managed policies by calls.</summary>
    public bool TakesCalls { get; init; }

    /// <summary>Whether it is certainly passed to EMR as what a studio or a notebook runs as.</summary>
    public bool ServesNotebooks { get; set; }

    /// <summary>The construct's id; empty where it is made by a request.</summary>
    public SourceString Id { get; init; } = SourceString.Empty;

    /// <summary>The role's name; null if AWS makes one.</summary>
    public SourceString? Name { get; init; }

    /// <summary>What a message calls it; null if the code doesn't say.</summary>
    public string? Title => Name?.Known ?? (Id.Known is { Length: > 0 } id ? id : null);

    /// <summary>Who may assume it.</summary>
    public required PolicyDocument Trust { get; init; }

    /// <summary>The services that may certainly assume it; null for one whose name the source doesn't decide.</summary>
    public IEnumerable<string?> TrustedServices => Trust.Statements.Where(static statement => statement.Effect == Effect.Allow)
        .SelectMany(static statement => statement.Principals.Items)
        .Where(static principal => principal is { Type: PrincipalType.Service, IsCertain: true })
        .Select(static principal => principal.Name.Known);

    /// <summary>The names or ARNs of the managed policies attached.</summary>
    public ElementList ManagedPolicies { get; init; } = ElementList.Absent;

    /// <summary>The ARN of its permissions boundary; absent where it has none.</summary>
    public ElementList Boundary { get; init; } = ElementList.Absent;

    /// <summary>The inline policies.</summary>
    public ImmutableArray<PolicyDocument> Documents { get; init; } = ImmutableArray<PolicyDocument>.Empty;

    /// <summary>The statements added to its default policy, those of grants among them.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = ImmutableArray<Statement>.Empty;

    /// <summary>The buckets, keys and secrets that its statements name, in the order in which they do.</summary>
    public ImmutableArray<AwsResource> Resources { get; set; } = ImmutableArray<AwsResource>.Empty;

    /// <summary>Every statement of its permissions.</summary>
    public IEnumerable<Statement> Permissions => Statements.Concat(Documents.SelectMany(static document => document.Statements));

    /// <summary>Whether that is all that it gets.</summary>
    public bool IsWhole { get; init; }
}
