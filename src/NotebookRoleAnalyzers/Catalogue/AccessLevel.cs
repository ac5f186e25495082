namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>What an action does, in the words of the Service Authorization Reference.</summary>
internal enum AccessLevel
{
    /// <summary>Not known: an action that an option adds.</summary>
    Unknown,

    Read,

    List,

    Write,

    Tagging,

    PermissionsManagement,
}
