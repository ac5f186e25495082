namespace NotebookRoleAnalyzers.Policies;

/// <summary>What rules know of as more than an ARN.</summary>
internal enum ResourceType
{
    Bucket,
    Key,
    Secret,
    Queue,
    Topic,
    Table,
    Stream,
}
