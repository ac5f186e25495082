namespace NotebookRoleAnalyzers.Policies;

/// <summary>The key under which a principal stands in a policy.</summary>
internal enum PrincipalType
{
    Service,
    Aws,
    Federated,
    CanonicalUser,

    /// <summary><c>"Principal": "*"</c>.</summary>
    Anyone,
}
