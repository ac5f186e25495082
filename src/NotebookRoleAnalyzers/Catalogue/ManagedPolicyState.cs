namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>Whether a managed policy can and should be attached.</summary>
internal enum ManagedPolicyState
{
    Current,

    /// <summary>It can be, and AWS names another.</summary>
    Deprecated,

    /// <summary>It can't be any more.</summary>
    Removed,
}
