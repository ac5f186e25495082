namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>Whether a service sends <c>aws:SourceArn</c> and <c>aws:SourceAccount</c> when it assumes a role.</summary>
internal enum SourceKeySupport
{
    /// <summary>Nothing is known of the service.</summary>
    Unknown,

    /// <summary>A page of AWS shows a trust policy with the keys.</summary>
    Yes,

    /// <summary>Others quote such a page.</summary>
    Cited,

    /// <summary>It does not send them: with a condition on them the role can't be assumed.</summary>
    No,

    /// <summary>Nothing foreign can be confused, as the same account runs what assumes the role.</summary>
    Moot,
}
