namespace NotebookRoleAnalyzers.Policies;

/// <summary>The answer to a question that the source or the catalogue may not decide.</summary>
internal enum Answer
{
    /// <summary>Certainly not.</summary>
    No,

    /// <summary>It isn't known.</summary>
    Maybe,

    /// <summary>Certainly.</summary>
    Yes,
}
