namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>What a managed policy grants at most, by the access levels of the actions that it allows.</summary>
internal enum ManagedPolicyClass
{
    /// <summary>Nothing that the catalogue knows.</summary>
    Other,

    /// <summary>Only reading and listing.</summary>
    Read,

    /// <summary>Writing, tagging or permissions too.</summary>
    Write,

    /// <summary>All actions of a service, or of several.</summary>
    FullAccess,

    /// <summary>All actions, or all but some.</summary>
    Administrator,
}
