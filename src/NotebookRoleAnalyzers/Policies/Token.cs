namespace NotebookRoleAnalyzers.Policies;

/// <summary>A value that is known only where a policy is deployed.</summary>
internal enum Token
{
    /// <summary>Something else, as a bucket's name.</summary>
    None,

    AccountId,

    Region,

    Partition,
}
